namespace Cuewright.TikTok;

/// <summary>An account's profile (contract section 5.1). A member is null when its scope is not granted or TikTok left it out.</summary>
public sealed record UserInfo
{
    /// <summary>The account, per app; verbatim.</summary>
    public required string OpenId { get; init; }

    /// <summary>The same person across all apps of one developer.</summary>
    public string? UnionId { get; init; }

    /// <summary>The shown name.</summary>
    public string? DisplayName { get; init; }

    /// <summary>The handle, without <c>@</c>. Needs <see cref="TikTokScopes.UserInfoProfile"/>.</summary>
    public string? Username { get; init; }

    /// <summary>Signed address that expires within hours: copy the picture, do not store the address.</summary>
    public Uri? AvatarUrl { get; init; }

    /// <summary>The same picture, larger; expires as <see cref="AvatarUrl"/> does.</summary>
    public Uri? LargeAvatarUrl { get; init; }

    /// <summary>TikTok's verified mark. Needs <see cref="TikTokScopes.UserInfoProfile"/>.</summary>
    public bool? IsVerified { get; init; }

    /// <summary>What the account says of itself. Needs <see cref="TikTokScopes.UserInfoProfile"/>.</summary>
    public string? Biography { get; init; }

    /// <summary>The profile's page on TikTok. Needs <see cref="TikTokScopes.UserInfoProfile"/>.</summary>
    public Uri? ProfileUrl { get; init; }

    /// <summary>Followers. Needs <see cref="TikTokScopes.UserInfoStats"/>.</summary>
    public long? FollowerCount { get; init; }

    /// <summary>Accounts it follows. Needs <see cref="TikTokScopes.UserInfoStats"/>.</summary>
    public long? FollowingCount { get; init; }

    /// <summary>Likes of all videos together. Needs <see cref="TikTokScopes.UserInfoStats"/>.</summary>
    public long? LikesCount { get; init; }

    /// <summary>Public videos. Needs <see cref="TikTokScopes.UserInfoStats"/>.</summary>
    public long? VideoCount { get; init; }
}
