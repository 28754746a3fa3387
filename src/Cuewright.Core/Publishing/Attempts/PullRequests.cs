using Cuewright.Core.Posts;
using Cuewright.Core.Publishing.Pulls;
using Cuewright.TikTok;

namespace Cuewright.Core.Publishing.Attempts;

/// <summary>Composes the init of what TikTok fetches itself, and sends it once.</summary>
internal sealed class PullRequests(TikTokPostingClient posting, PullSite site)
{
    /// <param name="tokens">Of the addresses, in the order of the files.</param>
    public Task<PullInit> SendAsync(Attempt attempt, IReadOnlyList<PullToken> tokens, string accessToken, CancellationToken cancellationToken)
    {
        List<Uri> addresses = [.. tokens.Select(site.AddressOf)];
        return (attempt.Kind, attempt.Options.Mode) switch
        {
            (PostKind.Video, PublicationMode.Direct) => posting.InitVideoFromUrlAsync(PostInfos.OfVideo(attempt), addresses[0], accessToken, cancellationToken),
            (PostKind.Video, PublicationMode.Inbox) => posting.InitVideoDraftFromUrlAsync(addresses[0], accessToken, cancellationToken),
            (PostKind.Photos, PublicationMode.Direct) => posting.InitPhotosAsync(PostInfos.OfPhotos(attempt), Photos(attempt, addresses), accessToken, cancellationToken),
            (PostKind.Photos, PublicationMode.Inbox) => posting.InitPhotoDraftAsync(PostInfos.OfPhotoDraft(attempt), Photos(attempt, addresses), accessToken, cancellationToken),
        };
    }

    // TikTok wants a cover to be named also where nobody chose one.
    private static PhotoSet Photos(Attempt attempt, IReadOnlyList<Uri> addresses) => new() { Urls = addresses, CoverIndex = attempt.PhotoCoverIndex ?? 0 };
}
