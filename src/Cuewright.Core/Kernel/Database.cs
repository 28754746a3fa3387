using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Kernel;

/// <summary>Every unit of work goes through here: reads without tracking, writes in one transaction, scoped to a workspace or the instance.</summary>
internal sealed class Database(IDbContextFactory<CuewrightDbContext> contexts, IUnitWriter writer)
{
    public async Task<T> ReadAsync<T>(WorkspaceScope scope, Func<CuewrightDbContext, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            db.Scope = scope;
            db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
            return await read(db);
        }
        finally
        {
            db.Forget();
        }
    }

    /// <summary>
    /// Runs <paramref name="write"/> in one transaction, saves what it tracked, commits, and only then runs what it asked for with
    /// <see cref="CuewrightDbContext.AfterCommit"/>. An exception rolls everything back. It must not write through here again.
    /// </summary>
    public Task<T> WriteAsync<T>(WorkspaceScope scope, Func<CuewrightDbContext, Task<T>> write, CancellationToken cancellationToken) =>
        writer.WriteAsync(scope, write, cancellationToken);

    public Task WriteAsync(WorkspaceScope scope, Func<CuewrightDbContext, Task> write, CancellationToken cancellationToken) =>
        WriteAsync(scope, async db => { await write(db); return true; }, cancellationToken);
}
