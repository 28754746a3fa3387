namespace Cuewright.TikTok.Tests.Posting;

public sealed class CreatorInfoTests : ServerTests
{
    [Fact]
    public async Task The_request_is_an_empty_object_with_the_bearer()
    {
        Server.Answer(Samples.CreatorInfo);
        await QueryAsync();
        var sent = Server.Only;
        Assert.Equal(("POST", "/v2/post/publish/creator_info/query/", "{}"), (sent.Method, sent.Target, sent.Text));
        Assert.Equal("application/json; charset=UTF-8", sent.Header("Content-Type"));
        Assert.Equal("Bearer act.x1", sent.Header("Authorization"));
        Assert.Equal("2", sent.Header("Content-Length"));
        Assert.Null(sent.Header("Transfer-Encoding"));
    }

    [Fact]
    public async Task The_sample_answer_is_read()
    {
        Server.Answer(Samples.CreatorInfo);
        var creator = await QueryAsync();
        Assert.Equal(new Uri("https://cdn.local/a.jpg"), creator.AvatarUrl);
        Assert.Equal(("demo", "Demo", 600), (creator.Username, creator.Nickname, creator.MaxVideoPostDurationSec));
        Assert.Equal([PrivacyLevels.PublicToEveryone, PrivacyLevels.MutualFollowFriends, PrivacyLevels.SelfOnly], creator.PrivacyLevelOptions);
        Assert.Equal((false, false, true), (creator.CommentDisabled, creator.DuetDisabled, creator.StitchDisabled));
    }

    // HTTP 200, and a message that says nothing; the code decides.
    [Theory]
    [InlineData("spam_risk_too_many_posts", TikTokFailureKind.DailyPostCap)]
    [InlineData("spam_risk_user_banned_from_posting", TikTokFailureKind.CreatorBanned)]
    [InlineData("reached_active_user_cap", TikTokFailureKind.ActiveUserCap)]
    [Trait("trap", "24")]
    [Trait("trap", "36")]
    [Trait("contract", "28")]
    public async Task Trap_24_36_A_failing_code_at_status_200_is_a_failure(string code, TikTokFailureKind kind)
    {
        Server.Answer(Samples.CreatorInfoCapped.Replace("spam_risk_too_many_posts", code, StringComparison.Ordinal));
        var failure = await FailsAsync(QueryAsync, kind);
        Assert.Equal((code, 200, "LCAP"), (failure.Code, failure.HttpStatus, failure.LogId));
    }

    [Fact]
    public async Task A_lean_answer_is_filled_with_what_is_safe()
    {
        Server.Answer(Samples.Ok("""{"creator_username":"demo","privacy_level_options":["NEW_LEVEL",null],"brand_new":{"a":1}}"""));
        var creator = await QueryAsync();
        Assert.Equal(("demo", 180), (creator.Nickname, creator.MaxVideoPostDurationSec));
        Assert.Equal(["NEW_LEVEL"], creator.PrivacyLevelOptions);
        Assert.Null(creator.AvatarUrl);
    }

    private Task<CreatorInfo> QueryAsync() => Server.Posting.QueryCreatorInfoAsync("act.x1", Token);
}
