using Cuewright.Core.Kernel;
using Cuewright.Core.Publishing.Claims;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Publishing.Pulls;

/// <summary>Looks whether what this process gives out may still be given: another process may have revoked it.</summary>
internal sealed class PullCheck(Database database, DatabaseClock databaseClock, PullTransfers transfers)
{
    // Who cannot look for so long may not go on giving.
    private const int BlindLooks = 5;
    private int _blind;

    public async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        if (transfers.Attempts is not { Count: > 0 } open)
        {
            return;
        }

        try
        {
            var alive = await database.ReadAsync(
                WorkspaceScope.Instance,
                async db =>
                {
                    var now = await databaseClock.NowAsync(db, cancellationToken);
                    return await db.PullAddresses.Where(a => open.Contains(a.AttemptId) && a.RevokedAt == null && a.ExpiresAt > now)
                        .Select(a => a.AttemptId).Distinct().ToListAsync(cancellationToken);
                },
                cancellationToken);
            _blind = 0;
            transfers.CutHere([.. open.Except(alive)]);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            if (++_blind >= BlindLooks)
            {
                transfers.CutHere(open);
            }

            throw;
        }
    }
}
