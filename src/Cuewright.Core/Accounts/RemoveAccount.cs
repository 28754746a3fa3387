using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts;

/// <summary>Takes an account out of the workspace and cancels what waits for it. What was published stays, here and at TikTok.</summary>
internal sealed class RemoveAccount(
    Database database, AccountPublications publications, GrantRevocation revocation, AuditLog audit, AccountEvents events, TimeProvider clock)
{
    public async Task<RemoveAccountOutcome> ExecuteAsync(Guid workspaceId, Actor actor, AccountId id, CancellationToken cancellationToken)
    {
        var (outcome, released) = await ConflictRetry.RunAsync(
            token => database.WriteAsync(WorkspaceScope.Of(workspaceId), db => RemoveAsync(db, workspaceId, actor, id, token), token), cancellationToken);
        await revocation.RevokeAsync(released, cancellationToken);
        return outcome;
    }

    private async Task<(RemoveAccountOutcome Outcome, ReleasedGrant? Released)> RemoveAsync(
        CuewrightDbContext db, Guid workspaceId, Actor actor, AccountId id, CancellationToken cancellationToken)
    {
        if (await db.Accounts.SingleOrDefaultAsync(a => a.Id == id && a.RemovedAt == null, cancellationToken) is not { } account)
        {
            return (new RemoveAccountOutcome.NotFound(), null);
        }

        if (await publications.CancelOpenAsync(db, id, cancellationToken) is not { } cancelled)
        {
            return (new RemoveAccountOutcome.Running(), null);
        }

        account.RemovedAt = clock.GetUtcNow();
        audit.Record(db, workspaceId, actor, "account.removed", "account", id.Value, new { account.Username }, new { CancelledPublications = cancelled });
        events.Announce(db, account);
        return (new RemoveAccountOutcome.Removed(), await revocation.ReleaseAsync(db, account.GrantId, id, cancellationToken));
    }
}
