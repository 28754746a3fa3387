namespace Cuewright.Core.Accounts;

/// <summary>What TikTok lets a developer app do. TikTok does not tell, so the administrator says it.</summary>
public enum AppMode
{
    /// <summary>Not audited yet: posts only to private accounts and only for the creator's own eyes, at most five creators in 24 hours.</summary>
    Unaudited,

    /// <summary>Passed TikTok's audit.</summary>
    Audited,

    /// <summary>Only accounts that were named as target users may connect.</summary>
    Sandbox,
}
