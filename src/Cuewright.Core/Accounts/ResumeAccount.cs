using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Failures;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts;

/// <summary>Ends an account's pause: what came due meanwhile goes out now, in order, and the rest at its time.</summary>
internal sealed class ResumeAccount(Database database, AccountPublications publications, AuditLog audit, AccountEvents events, PublishingWakeUp wakeUp)
{
    /// <returns>False when the workspace has no such account. Resuming an account that publishes changes nothing.</returns>
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

                    if (account.PausedAt is not { } since)
                    {
                        return true;
                    }

                    account.PausedAt = null;
                    // Written first: whoever holds a publication back at this moment has committed it by then, or sees that the pause is over.
                    await db.SaveChangesAsync(token);
                    // A disconnected account goes on once it is connected again.
                    var freed = account.State is AccountState.Disconnected ? 0 : await publications.ContinueAsync(db, id, token);
                    if (account.State is AccountState.Disconnected)
                    {
                        await publications.HoldAsync(db, id, FailureCodes.AccountDisconnected, token);
                    }

                    audit.Record(
                        db, workspaceId, actor, "account.resumed", "account", id.Value, new { account.Username, PausedAt = since }, new { ContinuedPublications = freed });
                    events.Announce(db, account);
                    db.AfterCommit(wakeUp.Signal);
                    return true;
                },
                token),
            cancellationToken);
}
