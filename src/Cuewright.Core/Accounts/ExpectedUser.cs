namespace Cuewright.Core.Accounts;

/// <summary>The TikTok user behind an account that is connected again.</summary>
internal sealed record ExpectedUser(Guid DeveloperAppId, string OpenId, string? UnionId, string Username)
{
    /// <summary>An open_id belongs to one app. Under another app the same person is known by union_id, else by handle.</summary>
    public bool Is(Guid developerAppId, string openId, AccountProfile? profile) =>
        developerAppId == DeveloperAppId
            ? OpenId == openId
            : (UnionId is not null && UnionId == profile?.UnionId) || string.Equals(Username, profile?.Username, StringComparison.OrdinalIgnoreCase);
}
