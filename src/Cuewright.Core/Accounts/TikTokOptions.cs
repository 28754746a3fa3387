using Cuewright.TikTok;

namespace Cuewright.Core.Accounts;

/// <summary>Section <c>TikTok</c>: where TikTok (or the stand-in) is, and the developer apps that accounts are connected with.</summary>
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

    /// <summary>Web or Desktop, as the app was registered at TikTok.</summary>
    public AppType AppType { get; set; } = AppType.Web;

    /// <summary>Unaudited, Audited or Sandbox.</summary>
    public AppMode AppMode { get; set; } = AppMode.Unaudited;

    /// <summary>Further developer apps. More can be added in the settings.</summary>
    public IList<ConfiguredApp> Apps { get; set; } = [];

    /// <summary>Scopes that are asked for; empty: all that are of use. An account works with whatever subset its owner grants.</summary>
    // Empty rather than filled by default: configuration adds to a list and could never ask for fewer.
    public IList<string> Scopes { get; set; } = [];

    /// <summary>The app of the keys above, if it is set, and the further ones.</summary>
    public IReadOnlyList<ConfiguredApp> AllApps =>
    [
        .. ClientKey.Length == 0
            ? Array.Empty<ConfiguredApp>()
            : [new ConfiguredApp { Name = AppName, ClientKey = ClientKey, ClientSecret = ClientSecret, Type = AppType, Mode = AppMode }],
        .. Apps,
    ];

    public IReadOnlyList<string> AskedScopes => Scopes.Count == 0 ? TikTokScopes.All : [.. Scopes.Distinct(StringComparer.Ordinal)];
}
