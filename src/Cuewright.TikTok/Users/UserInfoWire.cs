using Cuewright.TikTok.Wire;

namespace Cuewright.TikTok;

internal sealed record UserInfoWire(
    string? OpenId,
    string? UnionId,
    string? DisplayName,
    string? Username,
    string? AvatarUrl,
    string? AvatarLargeUrl,
    bool? IsVerified,
    string? BioDescription,
    string? ProfileDeepLink,
    long? FollowerCount,
    long? FollowingCount,
    long? LikesCount,
    long? VideoCount)
{
    public UserInfo? ToUserInfo() => string.IsNullOrEmpty(OpenId) ? null : new UserInfo
    {
        OpenId = OpenId,
        UnionId = UnionId,
        DisplayName = DisplayName,
        Username = Username,
        AvatarUrl = JsonReading.WebAddress(AvatarUrl),
        LargeAvatarUrl = JsonReading.WebAddress(AvatarLargeUrl),
        IsVerified = IsVerified,
        Biography = BioDescription,
        ProfileUrl = JsonReading.WebAddress(ProfileDeepLink),
        FollowerCount = FollowerCount,
        FollowingCount = FollowingCount,
        LikesCount = LikesCount,
        VideoCount = VideoCount,
    };
}
