using Cuewright.Core.Accounts;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Publishing.Pulls;

/// <summary>Whether TikTok can fetch from this server, and where.</summary>
internal sealed class PullSite(PublicRoot root, IOptions<TikTokOptions> tikTok)
{
    public const string Path = "/pull/";

    /// <summary>
    /// TikTok fetches over https from a name, never from a bare address. What plays TikTok on this very machine fetches over plain http from
    /// this machine too.
    /// </summary>
    public bool IsReachable => Root is not null;

    private Uri? Root => root.Read() is { } address && CanReach(address) ? address : null;

    /// <exception cref="InvalidOperationException">TikTok cannot fetch from here.</exception>
    public Uri AddressOf(PullToken token) => new(Root ?? throw new InvalidOperationException("TikTok cannot fetch from this server."), Path + token.Value);

    private bool CanReach(Uri address) => address.IsLoopback
        ? address.Scheme == Uri.UriSchemeHttp && tikTok.Value.ApiBaseUrl.IsLoopback
        : address.Scheme == Uri.UriSchemeHttps && address.HostNameType is UriHostNameType.Dns;
}
