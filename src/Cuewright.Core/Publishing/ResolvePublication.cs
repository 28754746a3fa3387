using Cuewright.Core.Audit;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing.Failures;
using Microsoft.EntityFrameworkCore;
using static Cuewright.Core.Publishing.Attempts.Outcomes;

namespace Cuewright.Core.Publishing;

/// <summary>A person who looked at TikTok says what became of an uncertain publication. Only this makes it publishable again.</summary>
internal sealed class ResolvePublication(PublicationAct act, Ledger ledger, TimeProvider clock)
{
    public Task<PublicationOutcome> ExecuteAsync(Guid workspaceId, Actor actor, PublicationId id, int version, bool published, CancellationToken cancellationToken) =>
        act.ExecuteAsync(
            workspaceId,
            actor,
            id,
            version,
            "publication.resolved",
            publication => publication.State is PublicationState.Uncertain,
            async (db, publication) =>
            {
                // Of a post that was deleted meanwhile nothing may be tried again.
                var gone = await db.Posts.AnyAsync(p => p.Id == publication.PostId && p.DeletedAt != null, cancellationToken);
                publication.MoveTo(published ? PublicationState.Published : gone ? PublicationState.Cancelled : PublicationState.Failed);
                publication.PublishedAt = published ? clock.GetUtcNow() : null;
                publication.ProblemCode = published ? null : FailureCodes.NotPublished;
                ledger.Record(db, publication, PublicationEventKinds.Resolved, Detail(("outcome", published ? "published" : "not published"), ("by", actor.Name)));
            },
            cancellationToken);
}
