using Cuewright.TikTok;

namespace Cuewright.Core.Accounts;

/// <summary>Section <c>TikTok</c>: where TikTok (or the stand-in) is, and the developer app that accounts are connected with.</summary>
public sealed class TikTokOptions
{
    public const string Section = "TikTok";

    /// <summary>Base of every API call. Default: TikTok itself.</summary>
    public Uri ApiBaseUrl { get; set; } = TikTokHosts.Api;

    /// <summary>The consent page that a browser is sent to.</summary>
    public Uri AuthorizeUrl { get; set; } = TikTokHosts.Authorize;

    /// <summary>Where profiles and posts are shown to people: links lead to <c>{WebUrl}/@handle</c>.</summary>
    public Uri WebUrl { get; set; } = new("https://www.tiktok.com/");

    /// <summary>Key of the developer app. Empty: no account can be connected until one is configured.</summary>
    public string ClientKey { get; set; } = "";

    /// <summary>Its secret; stored encrypted at start.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>What the app is called in Cuewright.</summary>
    public string AppName { get; set; } = "Default app";

    /// <summary>Scopes that are asked for; empty: all that are of use. An account works with whatever subset its owner grants.</summary>
    // Empty rather than filled by default: configuration adds to a list and could never ask for fewer.
    public IList<string> Scopes { get; set; } = [];

    public IReadOnlyList<string> AskedScopes => Scopes.Count == 0 ? TikTokScopes.All : [.. Scopes.Distinct(StringComparer.Ordinal)];
}
