namespace Cuewright.Core.Accounts;

/// <summary>What a developer app was registered as at TikTok: it decides where a consent may come back to.</summary>
public enum AppType
{
    /// <summary>Comes back to an https address.</summary>
    Web,

    /// <summary>Comes back to localhost or 127.0.0.1 with a port, with PKCE: how a laptop connects to the real TikTok.</summary>
    Desktop,
}
