using System.Globalization;
using Cuewright.Core.Kernel;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing.Attempts;
using Cuewright.Core.Publishing.Failures;
using Cuewright.TikTok;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Publishing.Evidence;

/// <summary>
/// Finds the post of an attempt among the account's public videos. Proof is exactly one video that fits and belongs to no other
/// publication, while no other publication of the grant could claim it as well.
/// </summary>
internal sealed class PostFinder(Database database, VideoEvidence evidence)
{
    /// <returns>The post's id; null when there is no proof.</returns>
    public async Task<long?> FindAsync(Work work, CancellationToken cancellationToken)
    {
        var attempt = work.Attempt!;
        if (!IsListed(attempt) || await HasTwinAsync(attempt, cancellationToken))
        {
            return null;
        }

        try
        {
            var videos = await evidence.SinceAsync(attempt.GrantId, VideoMatch.From(attempt), cancellationToken);
            var fitting = videos.Where(video => VideoMatch.Fits(attempt, work.Media?.Facts?.DurationMs, video)).ToList();
            var free = await UnboundAsync(fitting, work.Publication, cancellationToken);
            return free is [var only] ? IdOf(only) : null;
        }
        catch (CallFailedException)
        {
            return null;
        }
    }

    /// <summary>Those that no other publication of the instance is known to have become.</summary>
    public async Task<IReadOnlyList<Video>> UnboundAsync(IReadOnlyList<Video> videos, Publication publication, CancellationToken cancellationToken)
    {
        var ids = videos.Select(IdOf).OfType<long>().ToList();
        var bound = await database.ReadAsync(
            WorkspaceScope.Instance,
            db => db.PublicationPosts.Where(post => post.PublicationId != publication.Id && ids.Contains(post.TikTokPostId))
                .Select(post => post.TikTokPostId)
                .Union(db.Publications.Where(p => p.Id != publication.Id && p.TikTokPostId != null && ids.Contains(p.TikTokPostId.Value)).Select(p => p.TikTokPostId!.Value))
                .ToListAsync(cancellationToken),
            cancellationToken);
        return [.. videos.Where(video => IdOf(video) is { } id && !bound.Contains(id))];
    }

    /// <summary>Others than direct public videos are in no list, or not with our caption; whether photos are in it, TikTok does not say.</summary>
    public static bool IsListed(Attempt attempt) => attempt is { Kind: PostKind.Video, Options: { Mode: PublicationMode.Direct, PrivacyLevel: PrivacyLevels.PublicToEveryone } };

    public static long? IdOf(Video video) => long.TryParse(video.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    // Another one that may be out, has no post id yet and looks the same. What TikTok fetches may be out although its publish_id was never heard.
    private async Task<bool> HasTwinAsync(Attempt attempt, CancellationToken cancellationToken)
    {
        var captions = await database.ReadAsync(
            WorkspaceScope.Instance,
            db => db.Attempts
                .Where(other => other.GrantId == attempt.GrantId && other.PublicationId != attempt.PublicationId && (other.PublishId != null
                        || (other.Transfer == MediaTransfer.Pull && (other.State == AttemptState.InitSent || other.State == AttemptState.Uncertain)))
                    && db.Publications.Any(p => p.Id == other.PublicationId && p.TikTokPostId == null
                        && (p.State == PublicationState.Publishing || p.State == PublicationState.Processing || p.State == PublicationState.Published || p.State == PublicationState.Uncertain)))
                .Select(other => other.Caption)
                .ToListAsync(cancellationToken),
            cancellationToken);
        return captions.Exists(caption => VideoMatch.LooksAlike(caption, attempt.Caption));
    }
}
