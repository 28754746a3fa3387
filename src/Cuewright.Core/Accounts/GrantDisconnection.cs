using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Publishing.Failures;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts;

/// <summary>TikTok definitely refused a grant: its accounts are disconnected, in every workspace, until their owner consents again.</summary>
internal sealed class GrantDisconnection(Database database, AuditLog audit, AccountEvents events, TimeProvider clock)
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

                    var accounts = await db.Accounts
                        .Where(a => a.GrantId == refused.Id && a.RemovedAt == null && a.State == AccountState.Connected)
                        .ToListAsync(token);
                    foreach (var account in accounts)
                    {
                        var before = new { account.State, account.ProblemCode };
                        (account.State, account.ProblemCode) = (AccountState.Disconnected, FailureCodes.GrantRevoked);
                        audit.Record(
                            db, account.WorkspaceId, Actor.System, "account.disconnected", "account", account.Id.Value, before, new { account.State, account.ProblemCode });
                        events.Announce(db, account);
                    }

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
