namespace Cuewright.TikTok;

internal static class UserFields
{
    private const string Basic = "open_id,union_id,avatar_url,avatar_large_url,display_name";
    private const string Profile = "username,is_verified,bio_description,profile_deep_link";
    private const string Stats = "follower_count,following_count,likes_count,video_count";

    /// <summary>The fields that these scopes open. One field too many fails the whole call.</summary>
    public static string For(IReadOnlyCollection<string> grantedScopes)
    {
        List<string> fields = [Basic];
        if (grantedScopes.Contains(TikTokScopes.UserInfoProfile))
            fields.Add(Profile);
        if (grantedScopes.Contains(TikTokScopes.UserInfoStats))
            fields.Add(Stats);
        return string.Join(',', fields);
    }
}
