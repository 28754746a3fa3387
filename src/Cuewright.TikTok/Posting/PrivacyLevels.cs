namespace Cuewright.TikTok;

/// <summary>Known privacy levels (contract section 3.1). Strings, because TikTok may add one: an unknown value passes through.</summary>
public static class PrivacyLevels
{
    /// <summary>Everybody; offered to public accounts.</summary>
    public const string PublicToEveryone = "PUBLIC_TO_EVERYONE";

    /// <summary>Friends: followers whom the creator follows back.</summary>
    public const string MutualFollowFriends = "MUTUAL_FOLLOW_FRIENDS";

    /// <summary>Followers; offered to private accounts.</summary>
    public const string FollowerOfCreator = "FOLLOWER_OF_CREATOR";

    /// <summary>Only the creator. No post id ever comes for such a post.</summary>
    public const string SelfOnly = "SELF_ONLY";
}
