using Cuewright.Core.Posts;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Publishing;

/// <summary>
/// TikTok sent word of an attempt. Word alone is no verdict: it only makes the engine ask at once instead of at its next turn. Works inside
/// the caller's transaction.
/// </summary>
internal sealed class AttemptNews(PublicPosts posts, PublishingWakeUp wakeUp, TimeProvider clock)
{
    /// <param name="postId">TikTok's id of the public post, when the word is that it became public.</param>
    public async Task<AttemptNewsOutcome> ApplyAsync(
        CuewrightDbContext db, Guid developerAppId, string openId, string publishId, long? postId, CancellationToken cancellationToken)
    {
        var attempt = await db.Attempts.Where(a => a.PublishId == publishId)
            .Where(a => db.Grants.Any(g => g.Id == a.GrantId && g.DeveloperAppId == developerAppId && g.OpenId == openId))
            .OrderByDescending(a => a.Number).FirstOrDefaultAsync(cancellationToken);
        if (attempt is null)
        {
            return AttemptNewsOutcome.UnknownId;
        }

        var publication = await db.Publications.SingleAsync(p => p.Id == attempt.PublicationId, cancellationToken);
        var isLatest = !await db.Attempts.AnyAsync(a => a.PublicationId == attempt.PublicationId && a.Number > attempt.Number, cancellationToken);
        return isLatest ? await TellAsync(db, publication, attempt, postId, cancellationToken) : AttemptNewsOutcome.NothingToDo;
    }

    private async Task<AttemptNewsOutcome> TellAsync(CuewrightDbContext db, Publication publication, Attempt attempt, long? postId, CancellationToken cancellationToken)
    {
        switch (publication.State)
        {
            case PublicationState.Processing when IsClaimed(publication):
            case PublicationState.Published when IsClaimed(publication):
            case PublicationState.Uncertain when IsClaimed(publication):
            case PublicationState.Delivered when IsClaimed(publication):
                return AttemptNewsOutcome.Busy;
            case PublicationState.Published when postId is { } id && MayHave(publication, attempt) && await posts.TellAsync(db, publication, [id], Verification.Webhook, null, cancellationToken):
                if (attempt.Options.Mode is PublicationMode.Direct)
                {
                    publication.NextStepAt = null;
                }

                return AttemptNewsOutcome.Applied;
            case PublicationState.Delivered:
                AskNow(db, publication);
                return AttemptNewsOutcome.Applied;
            case PublicationState.Publishing when IsClaimed(publication):
                // The engine is at it, and asks within seconds once the last byte has left.
                return AttemptNewsOutcome.NothingToDo;
            case PublicationState.Publishing or PublicationState.Processing or PublicationState.Published or PublicationState.Uncertain when publication.NextStepAt is not null:
                AskNow(db, publication);
                return AttemptNewsOutcome.Applied;
            case PublicationState.Publishing:
            case PublicationState.Processing:
            case PublicationState.Published:
            case PublicationState.Draft:
            case PublicationState.Scheduled:
            case PublicationState.Failed:
            case PublicationState.Uncertain:
            case PublicationState.Cancelled:
            // Its next step is sending the last part: no word may bring that forward.
            case PublicationState.Parked:
                return AttemptNewsOutcome.NothingToDo;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    // A direct post is one post; only a draft can become several.
    private static bool MayHave(Publication publication, Attempt attempt) => publication.TikTokPostId is null || attempt.Options.Mode is PublicationMode.Inbox;

    private void AskNow(CuewrightDbContext db, Publication publication)
    {
        var now = clock.GetUtcNow();
        if (publication.NextStepAt is null || publication.NextStepAt > now)
        {
            publication.NextStepAt = now;
        }

        db.AfterCommit(wakeUp.Signal);
    }

    // What a claimant reads and writes meanwhile may be older than the word, and would put the next question off again.
    private bool IsClaimed(Publication publication) => publication.LeaseUntil > clock.GetUtcNow();
}
