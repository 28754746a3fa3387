using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Publishing.Failures;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts;

/// <summary>TikTok definitely refused a grant: its accounts are disconnected, in every workspace, until their owner consents again.</summary>
internal sealed class GrantDisconnection(Database database, AccountDisconnection accounts, TimeProvider clock)
{
    /// <returns>False when the grant has other tokens than <paramref name="refused"/> by now; then nothing was written.</returns>
    public Task<bool> DisconnectAsync(Grant refused, CancellationToken cancellationToken) =>
        ConflictRetry.RunAsync(
            token => database.WriteAsync(
                WorkspaceScope.Instance,
                async db =>
                {
                    if (await MarkAsync(db, refused, token) == 0)
                    {
                        return false;
                    }

                    await accounts.ApplyAsync(db, refused.Id, FailureCodes.GrantRevoked, Actor.System, token);
                    return true;
                },
                token),
            cancellationToken);

    private Task<int> MarkAsync(CuewrightDbContext db, Grant refused, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return db.Grants
            .Where(g => g.Id == refused.Id && g.RefreshToken == refused.RefreshToken && g.DisconnectedAt == null)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(g => g.DisconnectedAt, now)
                    .SetProperty(g => g.RefreshDueAt, (DateTimeOffset?)null)
                    .SetProperty(g => g.RefreshingBy, (string?)null)
                    .SetProperty(g => g.RefreshLeaseUntil, (DateTimeOffset?)null)
                    .SetProperty(g => g.Version, g => g.Version + 1),
                cancellationToken);
    }
}
