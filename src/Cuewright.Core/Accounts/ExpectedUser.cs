namespace Cuewright.Core.Accounts;

/// <summary>The TikTok user behind an account that is connected again.</summary>
/// <param name="Handle">Null when the stored name was only a stand-in for it.</param>
internal sealed record ExpectedUser(Guid DeveloperAppId, string OpenId, string? UnionId, string? Handle)
{
    /// <summary>
    /// An open_id belongs to one app. Under another app the same person is known by union_id, which the apps of one developer share (another
    /// developer's differ for the same person, and prove nothing), else by handle: but only by one that TikTok itself told, for a display
    /// name can be anybody's.
    /// </summary>
    public Identity Compare(Guid developerAppId, string openId, AccountProfile? profile)
    {
        if (developerAppId == DeveloperAppId)
        {
            return OpenId == openId ? Identity.Same : Identity.Other;
        }

        if (UnionId is not null && UnionId == profile?.UnionId)
        {
            return Identity.Same;
        }

        return Handle is null || profile is not { IsHandle: true }
            ? Identity.Unknown
            : string.Equals(Handle, profile.Username, StringComparison.OrdinalIgnoreCase) ? Identity.Same : Identity.Other;
    }
}
