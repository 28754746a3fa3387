using Cuewright.Core.Kernel;
using Cuewright.Core.Publishing.Holds;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts;

/// <summary>Refreshes grants ahead of their tokens' end, so that no publication has to wait for it.</summary>
internal sealed class GrantRefresher(Database database, GrantRenewal renewal, PublishingHold hold, TimeProvider clock, AccountLog log)
{
    private const int Batch = 50;
    private const int AtOnce = 4;

    /// <summary>Works one batch of due grants.</summary>
    /// <returns>How many were worked; at zero nothing is left to do now.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        if (hold.KeepsTokens)
        {
            return 0;
        }

        var now = clock.GetUtcNow();
        var due = await database.ReadAsync(
            WorkspaceScope.Instance,
            db => db.Grants
                .Where(g => g.RefreshDueAt <= now && g.DisconnectedAt == null && (g.RefreshLeaseUntil == null || g.RefreshLeaseUntil <= now))
                .OrderBy(g => g.RefreshDueAt).Take(Batch).ToListAsync(cancellationToken),
            cancellationToken);
        var worked = 0;
        await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (grant, token) =>
        {
            if (await RefreshAsync(grant, token))
            {
                Interlocked.Increment(ref worked);
            }
        });
        return worked;
    }

    private async Task<bool> RefreshAsync(Grant grant, CancellationToken cancellationToken)
    {
        try
        {
            return await renewal.RunAsync(grant, wait: false, cancellationToken) is not null;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // One grant in trouble must not keep the others from being refreshed.
            log.RefreshFailed(exception, grant.Id);
            return false;
        }
    }
}
