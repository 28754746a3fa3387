namespace Cuewright.Core.Accounts;

/// <summary>Section <c>TikTok:Apps:N</c>: a developer app that the configuration brings; it cannot be changed in the settings.</summary>
public sealed class ConfiguredApp
{
    /// <summary>What it is called in Cuewright.</summary>
    public string Name { get; set; } = "";

    /// <summary>Its client key, from the developer portal.</summary>
    public string ClientKey { get; set; } = "";

    /// <summary>Its client secret; stored encrypted at start.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>Web or Desktop, as it was registered.</summary>
    public AppType Type { get; set; } = AppType.Web;

    /// <summary>Unaudited, Audited or Sandbox.</summary>
    public AppMode Mode { get; set; } = AppMode.Unaudited;

    /// <summary>Scopes that are asked for; empty: those of <see cref="TikTokOptions.Scopes"/>.</summary>
    public IList<string> Scopes { get; set; } = [];
}
