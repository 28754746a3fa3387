using System.Text.Json.Nodes;
using Cuewright.TikTok.StandIn.Apps;
using Cuewright.TikTok.StandIn.OAuth;
using Cuewright.TikTok.StandIn.Posting;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Creators;

/// <summary>The fields of user/info: which scope opens each, and its value (contract section 5.1).</summary>
internal sealed class UserFields(DeveloperApps apps, PublishTasks tasks, PublicAddress address, LinkExpiry links)
{
    private static readonly Dictionary<string, string> ScopeOf = new(StringComparer.Ordinal)
    {
        ["open_id"] = Scopes.UserInfoBasic,
        ["union_id"] = Scopes.UserInfoBasic,
        ["avatar_url"] = Scopes.UserInfoBasic,
        ["avatar_url_100"] = Scopes.UserInfoBasic,
        ["avatar_large_url"] = Scopes.UserInfoBasic,
        ["display_name"] = Scopes.UserInfoBasic,
        ["bio_description"] = Scopes.UserInfoProfile,
        ["profile_deep_link"] = Scopes.UserInfoProfile,
        ["username"] = Scopes.UserInfoProfile,
        ["is_verified"] = Scopes.UserInfoProfile,
        ["follower_count"] = Scopes.UserInfoStats,
        ["following_count"] = Scopes.UserInfoStats,
        ["likes_count"] = Scopes.UserInfoStats,
        ["video_count"] = Scopes.UserInfoStats,
    };

    public static bool Exists(string field) => ScopeOf.ContainsKey(field);

    public static bool Opens(IReadOnlyList<string> scopes, string field) => scopes.Contains(ScopeOf[field]);

    public JsonNode? Value(string field, Creator creator, Grant grant) => field switch
    {
        "open_id" => grant.OpenId,
        "union_id" => apps.Find(grant.ClientKey) is { } app ? OpenIds.Union(app.Developer, creator.Handle) : null,
        "avatar_url" or "avatar_url_100" or "avatar_large_url" => links.Of(Avatar.PathOf(creator), LinkExpiry.Avatar),
        "display_name" => creator.Nickname,
        "bio_description" => creator.Bio,
        "profile_deep_link" => address.Of($"@{creator.Handle}"),
        "username" => creator.Handle,
        "is_verified" => false,
        "follower_count" => creator.Followers,
        "following_count" => creator.Following,
        "likes_count" => creator.Likes,
        "video_count" => tasks.CountPublic(creator.Handle),
        _ => null,
    };
}
