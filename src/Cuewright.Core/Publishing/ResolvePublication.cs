using Cuewright.Core.Audit;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing.Failures;
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
            (db, publication) =>
            {
                publication.State = published ? PublicationState.Published : PublicationState.Failed;
                publication.PublishedAt = published ? clock.GetUtcNow() : null;
                publication.ProblemCode = published ? null : FailureCodes.NotPublished;
                ledger.Record(db, publication, PublicationEventKinds.Resolved, Detail(("outcome", published ? "published" : "not published"), ("by", actor.Name)));
                return Task.CompletedTask;
            },
            cancellationToken);
}
