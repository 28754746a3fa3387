using System.Globalization;
using Cuewright.Core.Audit;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing.Failures;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Publishing;

/// <summary>A person who looked at TikTok says what became of an uncertain publication. Only this makes it publishable again.</summary>
internal sealed class ResolvePublication(PublicationAct act, PublicPosts posts, Ledger ledger, PublishingWakeUp wakeUp, TimeProvider clock)
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
            async (db, publication) => postId is { } taken && await PublicPosts.IsTakenAsync(db, publication, taken, cancellationToken) ? new PublicationOutcome.PostTaken() : null,
            async (db, publication) =>
            {
                // Of a post that was deleted meanwhile nothing may be tried again.
                var gone = await db.Posts.AnyAsync(p => p.Id == publication.PostId && p.DeletedAt != null, cancellationToken);
                // Of a draft a person can only see that it is in the inbox; that it was posted is TikTok's to say, or shows by its post.
                var draft = published && postId is null && publication.Options.Mode is PublicationMode.Inbox;
                publication.MoveTo(
                    draft ? PublicationState.Delivered : published ? PublicationState.Published : gone ? PublicationState.Cancelled : PublicationState.Failed);
                publication.PublishedAt = published && !draft ? clock.GetUtcNow() : null;
                publication.SaidOutAt = publication.PublishedAt;
                await posts.NoteAsync(db, publication, published && postId is { } one ? [one] : [], cancellationToken);
                // Which post it is may still show by itself.
                publication.NextStepAt = published && postId is null ? clock.GetUtcNow() : null;
                publication.ProblemCode = published ? null : FailureCodes.NotPublished;
                ledger.Record(db, publication, PublicationEventKinds.Resolved, LedgerLine.Of(("outcome", published ? "published" : "not published"), ("by", actor.Name), ("postId", postId?.ToString(CultureInfo.InvariantCulture))));
                db.AfterCommit(wakeUp.Signal);
            },
            cancellationToken);
}
