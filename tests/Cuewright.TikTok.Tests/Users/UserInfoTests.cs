namespace Cuewright.TikTok.Tests.Users;

public sealed class UserInfoTests : ServerTests
{
    private const string Basic = "open_id,union_id,avatar_url,avatar_large_url,display_name";

    // One field of a scope that is not granted fails the whole call.
    [Theory]
    [InlineData("user.info.basic", Basic)]
    [InlineData("user.info.basic,user.info.profile", Basic + ",username,is_verified,bio_description,profile_deep_link")]
    [InlineData("video.publish,user.info.stats,user.info.basic", Basic + ",follower_count,following_count,likes_count,video_count")]
    [Trait("trap", "26")]
    [Trait("contract", "23")]
    public async Task Trap_26_Fields_are_built_from_the_granted_scopes(string scopes, string fields)
    {
        Server.Answer(Samples.Ok("""{"user":{"open_id":"-000AbC"}}"""));
        await Server.Users.GetUserInfoAsync(scopes.Split(','), "act.x1", Token);
        Assert.Equal("GET", Server.Only.Method);
        Assert.Equal($"/v2/user/info/?fields={fields}", Server.Only.Target);
        Assert.Equal("Bearer act.x1", Server.Only.Header("Authorization"));
        Assert.Empty(Server.Only.Body);
    }

    [Fact]
    public async Task Without_the_basic_scope_nothing_is_asked()
    {
        await FailsAsync(() => Server.Users.GetUserInfoAsync([TikTokScopes.VideoPublish], "act.x1", Token), TikTokFailureKind.ScopeMissing);
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task A_full_profile_is_read()
    {
        Server.Answer(Samples.Ok(
            """
            {"user":{"open_id":"-000AbC","union_id":"u1","display_name":"Demo","username":"demo","avatar_url":"https://cdn.local/a.jpg?x=1","avatar_large_url":"https://cdn.local/b.jpg",
            "is_verified":true,"bio_description":"Hello","profile_deep_link":"https://vm.tiktok.com/x/",
            "follower_count":"12","following_count":3,"likes_count":3000000000,"video_count":0}}
            """));
        var user = await GetAsync();
        Assert.Equal(
            new UserInfo
            {
                OpenId = "-000AbC",
                UnionId = "u1",
                DisplayName = "Demo",
                Username = "demo",
                AvatarUrl = new Uri("https://cdn.local/a.jpg?x=1"),
                LargeAvatarUrl = new Uri("https://cdn.local/b.jpg"),
                IsVerified = true,
                Biography = "Hello",
                ProfileUrl = new Uri("https://vm.tiktok.com/x/"),
                FollowerCount = 12,
                FollowingCount = 3,
                LikesCount = 3_000_000_000,
                VideoCount = 0,
            },
            user);
    }

    [Fact]
    public async Task What_is_missing_stays_unknown_and_is_never_zero()
    {
        Server.Answer(Samples.Ok("""{"user":{"open_id":"-000AbC","avatar_url":"javascript:alert(1)"}}"""));
        Assert.Equal(new UserInfo { OpenId = "-000AbC" }, await GetAsync());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"user":null}""")]
    [InlineData("""{"user":{"open_id":""}}""")]
    [InlineData("""{"user":{"open_id":"x","follower_count":"many"}}""")]
    public async Task An_answer_without_a_user_is_unreadable(string data)
    {
        Server.Answer(Samples.Ok(data));
        await FailsAsync(GetAsync, TikTokFailureKind.UnreadableAnswer);
    }

    private Task<UserInfo> GetAsync() => Server.Users.GetUserInfoAsync(TikTokScopes.All, "act.x1", Token);
}
