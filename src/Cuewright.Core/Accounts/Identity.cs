namespace Cuewright.Core.Accounts;

/// <summary>Whether the person who consented is the one whose account is connected again.</summary>
internal enum Identity
{
    Same,
    Other,

    /// <summary>What TikTok told of both has nothing in common to compare.</summary>
    Unknown,
}
