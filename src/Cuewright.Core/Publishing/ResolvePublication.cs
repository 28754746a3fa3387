using System.Globalization;
using Cuewright.Core.Audit;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing.Failures;
using Microsoft.EntityFrameworkCore;
using static Cuewright.Core.Publishing.Attempts.Outcomes;

namespace Cuewright.Core.Publishing;

/// <summary>A person who looked at TikTok says what became of an uncertain publication. Only this makes it publishable again.</summary>
internal sealed class ResolvePublication(PublicationAct act, Ledger ledger, PublishingWakeUp wakeUp, TimeProvider clock)
{
    /// <param name="published">Whether it is on TikTok.</param>
    /// <param name="postId">TikTok's id of the post, when the person says which one it is.</param>
    public Task<PublicationOutcome> ExecuteAsync(
        Guid workspaceId, Actor actor, PublicationId id, int version, bool published, long? postId, CancellationToken cancellationToken) =>
        act.ExecuteAsync(
            workspaceId,
            actor,
            id,
            version,
            "publication.resolved",
            publication => publication.State is PublicationState.Uncertain,
            async (db, publication) => postId is { } taken && await IsTakenAsync(db, publication, taken, cancellationToken) ? new PublicationOutcome.PostTaken() : null,
            async (db, publication) =>
            {
                // Of a post that was deleted meanwhile nothing may be tried again.
                var gone = await db.Posts.AnyAsync(p => p.Id == publication.PostId && p.DeletedAt != null, cancellationToken);
                publication.MoveTo(published ? PublicationState.Published : gone ? PublicationState.Cancelled : PublicationState.Failed);
                publication.PublishedAt = published ? clock.GetUtcNow() : null;
                publication.TikTokPostId = published ? postId : null;
                // Which post it is may still show by itself.
                publication.NextStepAt = published && postId is null ? clock.GetUtcNow() : null;
                publication.ProblemCode = published ? null : FailureCodes.NotPublished;
                ledger.Record(db, publication, PublicationEventKinds.Resolved, Detail(("outcome", published ? "published" : "not published"), ("by", actor.Name), ("postId", postId?.ToString(CultureInfo.InvariantCulture))));
                db.AfterCommit(wakeUp.Signal);
            },
            cancellationToken);

    // Of the whole instance: the same TikTok account may be connected in several workspaces.
    private static Task<bool> IsTakenAsync(CuewrightDbContext db, Publication publication, long postId, CancellationToken cancellationToken) =>
        db.Publications.IgnoreQueryFilters().AnyAsync(p => p.TikTokPostId == postId && p.Id != publication.Id, cancellationToken);
}
