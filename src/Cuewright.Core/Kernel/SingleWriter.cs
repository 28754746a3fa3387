using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Kernel;

/// <summary>PostgreSQL has many writers at once: each unit is a transaction of its own.</summary>
internal sealed class SingleWriter(IDbContextFactory<CuewrightDbContext> contexts) : IUnitWriter
{
    public async Task<T> WriteAsync<T>(WorkspaceScope scope, Func<CuewrightDbContext, Task<T>> write, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            db.Scope = scope;
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var result = await write(db);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            foreach (var action in db.TakeAfterCommit())
            {
                action();
            }

            return result;
        }
        finally
        {
            db.Forget();
        }
    }
}
