using Cuewright.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Publishing.Holds;

/// <summary>Changes the one row. Several processes may do so at once: who comes second looks again.</summary>
internal sealed class InstanceRow(Database database)
{
    private const int Tries = 10;

    public Task<Instance?> ReadAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(WorkspaceScope.Instance, db => db.Instance.SingleOrDefaultAsync(cancellationToken), cancellationToken);

    /// <summary>The database knows until now. Past the version: it is news, not a change. It never goes back, whatever the clock does.</summary>
    public async Task<bool> SeeAsync(DateTimeOffset now, CancellationToken cancellationToken) => await database.WriteAsync(
        WorkspaceScope.Instance,
        db => db.Instance.Where(instance => instance.LastSeenAt < now).ExecuteUpdateAsync(set => set.SetProperty(instance => instance.LastSeenAt, now), cancellationToken),
        cancellationToken) == 1;

    public async Task<T> ChangeAsync<T>(Func<CuewrightDbContext, Instance?, Task<T>> change, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await database.WriteAsync(
                    WorkspaceScope.Instance, async db => await change(db, await db.Instance.SingleOrDefaultAsync(cancellationToken)), cancellationToken);
            }
            catch (DbUpdateException) when (attempt < Tries)
            {
                // Somebody wrote the row, or one of the publications, between our read and our write.
                continue;
            }
        }
    }
}
