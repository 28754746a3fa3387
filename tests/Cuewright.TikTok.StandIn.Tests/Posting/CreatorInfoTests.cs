using System.Text.Json;

namespace Cuewright.TikTok.StandIn.Tests.Posting;

public sealed class CreatorInfoTests : StandInTests
{
    private static IEnumerable<string?> Options(Answer answer) =>
        answer.Data.GetProperty("privacy_level_options").EnumerateArray().Select(option => option.GetString());

    [Fact]
    public async Task A_public_account_may_post_to_everyone_friends_and_itself()
    {
        var answer = await StandIn.CreatorInfoAsync(await StandIn.TokenAsync());

        Assert.Equal((200, "ok", ""), (answer.Status, answer.Code, answer.Message));
        Assert.Equal(["PUBLIC_TO_EVERYONE", "MUTUAL_FOLLOW_FRIENDS", "SELF_ONLY"], Options(answer));
        Assert.Equal("maple.bakery", answer.Data.GetProperty("creator_username").GetString());
        Assert.Equal("Maple Street Bakery", answer.Data.GetProperty("creator_nickname").GetString());
        Assert.Equal(600, answer.Data.GetProperty("max_video_post_duration_sec").GetInt32());
        Assert.Equal(JsonValueKind.False, answer.Data.GetProperty("duet_disabled").ValueKind);
    }

    [Fact]
    public async Task A_private_account_has_followers_instead_and_no_duet_or_stitch()
    {
        var answer = await StandIn.CreatorInfoAsync(await StandIn.TokenAsync("stonebridge.climb"));

        Assert.Equal(["FOLLOWER_OF_CREATOR", "MUTUAL_FOLLOW_FRIENDS", "SELF_ONLY"], Options(answer));
        Assert.True(answer.Data.GetProperty("duet_disabled").GetBoolean());
        Assert.True(answer.Data.GetProperty("stitch_disabled").GetBoolean());
        Assert.False(answer.Data.GetProperty("comment_disabled").GetBoolean());
    }

    [Fact]
    [Trait("contract", "28")]
    public async Task Row_28_capped_and_banned_creators_get_the_code_with_200()
    {
        var token = await StandIn.TokenAsync();
        await StandIn.PutAsync($"stand-in/api/creators/{TestStandIn.Handle}", new { dailyPostCap = 0 });
        var capped = await StandIn.CreatorInfoAsync(token);
        Assert.Equal((200, "spam_risk_too_many_posts"), (capped.Status, capped.Code));
        Assert.StartsWith("Please review our integration guidelines", capped.Message, StringComparison.Ordinal);

        await StandIn.PutAsync($"stand-in/api/creators/{TestStandIn.Handle}", new { banned = true });
        var banned = await StandIn.CreatorInfoAsync(token);
        Assert.Equal((200, "spam_risk_user_banned_from_posting"), (banned.Status, banned.Code));
    }
}
