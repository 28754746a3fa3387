using Cuewright.Core.Posts;
using Cuewright.Core.Publishing.Claims;
using Cuewright.Core.Publishing.Evidence;
using Cuewright.Core.Publishing.Failures;
using Cuewright.TikTok;

namespace Cuewright.Core.Publishing.Attempts;

/// <summary>
/// A public post gets its id only after moderation. Asks for it in ever longer pauses for a day; a webhook may bring it earlier, and where
/// TikTok's status stays silent the video list may show it.
/// </summary>
internal sealed class LatePostId(StatusQuestion question, PostFinder finder, ClaimWriter writer, PublicPosts posts)
{
    private static readonly TimeSpan Within = TimeSpan.FromHours(24);
    private static readonly TimeSpan DraftWithin = TimeSpan.FromDays(7);
    private static readonly TimeSpan Often = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan ListAfter = TimeSpan.FromMinutes(3);

    /// <summary>When to ask next; null: never, because only public posts get an id, or it is there, or it will not come any more.</summary>
    public static DateTimeOffset? NextLook(ClaimedRows rows)
    {
        var (publication, attempt) = (rows.Publication, rows.Current);
        if (attempt.Options.Mode is PublicationMode.Inbox)
        {
            // Nobody knows for whom the creator posted it, and a draft can be posted again.
            return publication.PublishedAt is { } since && rows.Now < since + DraftWithin ? rows.Now + Backoff.ByAge(rows.Now - since) : null;
        }

        if (publication.TikTokPostId is not null || attempt.Options.PrivacyLevel != PrivacyLevels.PublicToEveryone || rows.Now >= publication.PublishedAt + Within)
        {
            return null;
        }

        return rows.Now + (rows.Now < publication.PublishedAt + Often ? Backoff.BeforeCheck(attempt.Checks++) : Backoff.Spread(TimeSpan.FromMinutes(15)));
    }

    public async Task LookAsync(Claim claim, Work work, CancellationToken cancellationToken)
    {
        var (postIds, verifiedBy, trace) = await AskAsync(work, cancellationToken);
        await writer.DecideAsync(
            claim,
            async rows =>
            {
                var publication = rows.Publication;
                publication.Faults = 0;
                // A webhook may have brought some while TikTok was asked; an answer without them does not take them back.
                var told = await posts.TellAsync(rows.Db, publication, postIds, verifiedBy ?? Verification.Status, trace, cancellationToken);
                if (verifiedBy is not null)
                {
                    publication.VerifiedAt = rows.Now;
                }

                publication.NextStepAt = NextLook(rows);
                return told;
            },
            cancellationToken);
    }

    private async Task<(IReadOnlyList<long> PostIds, string? VerifiedBy, CallTrace? Trace)> AskAsync(Work work, CancellationToken cancellationToken)
    {
        var attempt = work.Attempt!;
        CallTrace? trace = null;
        string? verifiedBy = null;
        if (attempt.PublishId is { } publishId)
        {
            try
            {
                var status = await question.AskAsync(attempt.GrantId, publishId, cancellationToken);
                (trace, verifiedBy) = (status.Trace, status.Answer.Status is PublishStatuses.PublishComplete ? Verification.Status : null);
                if (status.Answer.PostIds.Count > 0)
                {
                    return (status.Answer.PostIds, Verification.Status, trace);
                }
            }
            catch (CallFailedException failure) when (failure.Rule.Policy is FailurePolicy.WaitMinutes)
            {
                return ([], null, null);
            }
            catch (CallFailedException failure)
            {
                // Only the link is missing, the post is out: the list may still know it.
                _ = failure;
            }
        }

        return work.Now >= work.Publication.PublishedAt + ListAfter && await finder.FindAsync(work, cancellationToken) is { } found
            ? ([found], Verification.VideoList, null)
            : ([], verifiedBy, trace);
    }
}
