namespace Cuewright.TikTok.StandIn.Tests.Posting;

public sealed class CapTests : StandInTests
{
    private static (int, string?) Of(Answer answer) => (answer.Status, answer.Code);

    [Fact]
    [Trait("contract", "47")]
    [Trait("contract", "48")]
    public async Task Rows_47_and_48_an_unaudited_app_posts_only_for_private_accounts_and_only_to_themselves()
    {
        await using var standIn = await TestStandIn.StartAsync(options => options.Audited = false);
        const string Refused = "unaudited_client_can_only_post_to_private_accounts";

        Assert.Equal((403, Refused), Of(await standIn.InitAsync(await standIn.TokenAsync(), privacy: "SELF_ONLY")));
        var token = await standIn.TokenAsync("stonebridge.climb");
        Assert.Equal((403, Refused), Of(await standIn.InitAsync(token, privacy: "MUTUAL_FOLLOW_FRIENDS")));
        Assert.Equal((200, "ok"), Of(await standIn.InitAsync(token, privacy: "SELF_ONLY")));
        Assert.Equal("ok", (await standIn.CreatorInfoAsync(token)).Code);
    }

    [Fact]
    [Trait("contract", "49")]
    public async Task Row_49_an_unaudited_app_has_five_posting_users_a_day()
    {
        await using var standIn = await TestStandIn.StartAsync(options => options.Audited = false);
        string[] handles = ["maple.bakery", "harbor.coffee", "fern.and.clay", "northside.bikes", "bluebird.books", "tidepool.swim"];
        var tokens = new List<string>();
        foreach (var handle in handles)
        {
            await standIn.PutAsync($"stand-in/api/creators/{handle}", new { isPrivate = true });
            tokens.Add(await standIn.TokenAsync(handle));
        }

        foreach (var token in tokens.Take(5))
        {
            await standIn.PublishAsync(token);
        }

        Assert.Equal((403, "reached_active_user_cap"), Of(await standIn.InitAsync(tokens[5])));
        Assert.Equal((200, "reached_active_user_cap"), Of(await standIn.CreatorInfoAsync(tokens[5])));
        Assert.Equal((200, "ok"), Of(await standIn.InitAsync(tokens[0])));
        standIn.Clock.Advance(TimeSpan.FromHours(23.999));
        tokens[5] = await standIn.TokenAsync(handles[5]);
        Assert.Equal((200, "ok"), Of(await standIn.InitAsync(tokens[5])));
    }

    [Fact]
    [Trait("contract", "49")]
    public async Task Row_49_an_audited_app_may_have_a_quota()
    {
        await using var standIn = await TestStandIn.StartAsync(options => options.DailyUserQuota = 1);
        await standIn.PublishAsync(await standIn.TokenAsync());

        Assert.Equal((403, "reached_active_user_cap"), Of(await standIn.InitAsync(await standIn.TokenAsync("harbor.coffee"))));
    }

    [Fact]
    [Trait("contract", "50")]
    public async Task Row_50_the_daily_cap_counts_posts_of_a_rolling_day()
    {
        await StandIn.PutAsync($"stand-in/api/creators/{TestStandIn.Handle}", new { dailyPostCap = 2 });
        var token = await StandIn.TokenAsync();
        await StandIn.InitAsync(token);
        await StandIn.PublishAsync(token);
        StandIn.Clock.Advance(TimeSpan.FromHours(12));
        await StandIn.PublishAsync(token);

        Assert.Equal((403, "spam_risk_too_many_posts"), Of(await StandIn.InitAsync(token)));
        StandIn.Clock.Advance(TimeSpan.FromHours(12));
        Assert.Equal((200, "ok"), Of(await StandIn.InitAsync(await StandIn.TokenAsync())));
    }

    [Fact]
    [Trait("contract", "50")]
    public async Task Row_50_uploads_begun_together_meet_the_cap_at_processing()
    {
        await StandIn.PutAsync($"stand-in/api/creators/{TestStandIn.Handle}", new { dailyPostCap = 1 });
        var token = await StandIn.TokenAsync();
        var begun = new List<Answer> { await StandIn.InitAsync(token), await StandIn.InitAsync(token) };
        foreach (var init in begun)
        {
            await StandIn.PutChunkAsync(init.Data.GetProperty("upload_url").GetString()!, new byte[1000], 0, 1000);
        }

        StandIn.Clock.Advance(TimeSpan.FromSeconds(4));
        var second = (await StandIn.StatusAsync(token, begun[1].Data.GetProperty("publish_id").GetString()!)).Data;
        Assert.Equal(("FAILED", "spam_risk_too_many_posts"), (second.GetProperty("status").GetString(), second.GetProperty("fail_reason").GetString()));
    }

    [Fact]
    [Trait("contract", "52")]
    public async Task Row_52_a_banned_creator_cannot_post()
    {
        var token = await StandIn.TokenAsync();
        await StandIn.PutAsync($"stand-in/api/creators/{TestStandIn.Handle}", new { banned = true });

        Assert.Equal((403, "spam_risk_user_banned_from_posting"), Of(await StandIn.InitAsync(token)));
    }
}
