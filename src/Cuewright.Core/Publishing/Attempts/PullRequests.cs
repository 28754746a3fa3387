using Cuewright.Core.Posts;
using Cuewright.Core.Publishing.Pulls;
using Cuewright.TikTok;

namespace Cuewright.Core.Publishing.Attempts;

/// <summary>Composes the init of what TikTok fetches itself, and sends it once.</summary>
internal sealed class PullRequests(TikTokPostingClient posting, PullSite site)
{
    /// <param name="tokens">Of the addresses, in the order of the files.</param>
    public Task<PullInit> SendAsync(Attempt attempt, IReadOnlyList<PullToken> tokens, string accessToken, CancellationToken cancellationToken) => attempt.Options.Mode switch
    {
        PublicationMode.Direct => posting.InitVideoFromUrlAsync(PostInfos.OfVideo(attempt), site.AddressOf(tokens[0]), accessToken, cancellationToken),
        PublicationMode.Inbox => posting.InitVideoDraftFromUrlAsync(site.AddressOf(tokens[0]), accessToken, cancellationToken),
    };
}
