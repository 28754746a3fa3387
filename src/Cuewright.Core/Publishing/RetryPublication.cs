using Cuewright.Core.Accounts;
using Cuewright.Core.Audit;
using Cuewright.Core.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Publishing;

/// <summary>Tries a failed publication again at once. It is the same publication: a retry adds an attempt, never a second one.</summary>
internal sealed class RetryPublication(PublicationAct act, Ledger ledger, PublishingWakeUp wakeUp, TimeProvider clock)
{
    public Task<PublicationOutcome> ExecuteAsync(Guid workspaceId, Actor actor, PublicationId id, int version, CancellationToken cancellationToken) =>
        act.ExecuteAsync(
            workspaceId,
            actor,
            id,
            version,
            "publication.retried",
            publication => publication.State is PublicationState.Failed,
            async (db, publication) =>
            {
                // The account may have been connected again, with another grant.
                publication.GrantId = await db.Accounts.Where(a => a.Id == publication.AccountId).Select(a => a.GrantId).SingleAsync(cancellationToken);
                publication.PublishOn(clock.GetUtcNow(), null, null);
                if (await AccountPause.IsPausedAsync(db, publication.AccountId, cancellationToken))
                {
                    publication.Hold();
                }

                ledger.Record(db, publication, PublicationEventKinds.RetryRequested);
                db.AfterCommit(wakeUp.Signal);
            },
            cancellationToken);
}
