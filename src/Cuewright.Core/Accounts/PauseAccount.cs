using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Failures;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts;

/// <summary>Lets nothing of an account start. What is being published finishes; what comes due waits until the account is resumed.</summary>
internal sealed class PauseAccount(Database database, AccountPublications publications, AuditLog audit, AccountEvents events, TimeProvider clock)
{
    /// <returns>False when the workspace has no such account. Pausing a paused account changes nothing.</returns>
    public Task<bool> ExecuteAsync(Guid workspaceId, Actor actor, AccountId id, CancellationToken cancellationToken) =>
        ConflictRetry.RunAsync(
            token => database.WriteAsync(
                WorkspaceScope.Of(workspaceId),
                async db =>
                {
                    if (await db.Accounts.SingleOrDefaultAsync(a => a.Id == id && a.RemovedAt == null, token) is not { } account)
                    {
                        return false;
                    }

                    if (account.PausedAt is not null)
                    {
                        return true;
                    }

                    account.PausedAt = clock.GetUtcNow();
                    // Written first: it locks the account against those who are about to schedule something for it.
                    await db.SaveChangesAsync(token);
                    var held = await publications.HoldAsync(db, id, FailureCodes.AccountPaused, token);
                    audit.Record(db, workspaceId, actor, "account.paused", "account", id.Value, null, new { account.Username, WaitingPublications = held });
                    events.Announce(db, account);
                    return true;
                },
                token),
            cancellationToken);
}
