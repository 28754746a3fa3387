using System.Text.Json;

namespace Cuewright.TikTok.StandIn.Tests.Control;

public sealed class ControlTests : StandInTests
{
    private const string Creator = $"stand-in/api/creators/{TestStandIn.Handle}";

    [Fact]
    public async Task Fourteen_creators_are_seeded_one_of_them_private()
    {
        var creators = (await StandIn.GetAsync("stand-in/api/creators")).Json.EnumerateArray().ToList();

        Assert.Equal((14, TestStandIn.Handle), (creators.Count, creators[0].GetProperty("handle").GetString()));
        Assert.Equal([12], Enumerable.Range(0, 14).Where(i => creators[i].GetProperty("isPrivate").GetBoolean()));
        Assert.All(creators, creator => Assert.Equal(600, creator.GetProperty("maxVideoDurationSec").GetInt32()));
    }

    [Fact]
    public async Task A_partial_update_changes_only_what_it_names()
    {
        var changed = await StandIn.PutAsync(Creator, new { nickname = "Maple & Sons", isPrivate = true });

        Assert.Equal((200, "Maple & Sons", true), (changed.Status, changed.Json.GetProperty("nickname").GetString(), changed.Json.GetProperty("isPrivate").GetBoolean()));
        var read = (await StandIn.GetAsync(Creator)).Json;
        Assert.Equal((15, false), (read.GetProperty("dailyPostCap").GetInt32(), read.GetProperty("banned").GetBoolean()));
    }

    [Theory]
    [InlineData("""{"shoeSize":44}""", "shoeSize")]
    [InlineData("""{"isPrivate":"yes"}""", "isPrivate")]
    [InlineData("""{"refusal":{"count":1}}""", "refusal")]
    [InlineData("""{"refusal":{"reason":"x","at":"lunch"}}""", "refusal")]
    [InlineData("[]", "JSON object")]
    public async Task A_slip_in_an_update_is_told_and_changes_nothing(string body, string told)
    {
        var answer = await StandIn.SendAsync(HttpMethod.Put, Creator, new StringContent(body));

        Assert.Equal(400, answer.Status);
        Assert.Contains(told, answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_creator_is_404()
    {
        Assert.Equal(404, (await StandIn.GetAsync("stand-in/api/creators/nobody")).Status);
        Assert.Equal(404, (await StandIn.GetAsync("stand-in/api/creators/nobody/posts")).Status);
        Assert.Equal(404, (await StandIn.PutAsync("stand-in/api/creators/nobody", new { })).Status);
        Assert.Equal(404, (await StandIn.SendAsync(HttpMethod.Delete, "stand-in/api/grants/nobody")).Status);
    }

    [Fact]
    public async Task A_refusal_at_init_refuses_that_many_posts()
    {
        await StandIn.PutAsync(Creator, new { refusal = new { reason = "spam_risk_user_banned_from_posting", count = 2, at = "init" } });
        var token = await StandIn.TokenAsync();

        var codes = new List<(int, string?)>();
        for (var i = 0; i < 3; i++)
        {
            var answer = await StandIn.InitAsync(token);
            codes.Add((answer.Status, answer.Code));
        }

        Assert.Equal([(403, "spam_risk_user_banned_from_posting"), (403, "spam_risk_user_banned_from_posting"), (200, "ok")], codes);
        Assert.Equal(JsonValueKind.Null, (await StandIn.GetAsync(Creator)).Json.GetProperty("refusal").ValueKind);
    }

    [Fact]
    public async Task A_refusal_can_be_taken_back()
    {
        await StandIn.PutAsync(Creator, new { refusal = new { reason = "internal" } });
        await StandIn.PutAsync(Creator, new { refusal = (object?)null });
        var token = await StandIn.TokenAsync();

        await StandIn.PublishAsync(token);

        Assert.Single((await StandIn.GetAsync($"{Creator}/posts")).Json.EnumerateArray());
    }

    [Fact]
    public async Task Posts_are_what_is_complete_newest_first_with_everything_that_was_sent()
    {
        var token = await StandIn.TokenAsync();
        await StandIn.PublishAsync(token);
        var info = new
        {
            privacy_level = "PUBLIC_TO_EVERYONE",
            title = "Second",
            disable_comment = true,
            video_cover_timestamp_ms = 1500,
            brand_content_toggle = true,
            brand_organic_toggle = true,
            is_aigc = true,
        };
        var init = (await StandIn.InitAsync(token, info, TestStandIn.Source(3, 3, 1))).Data;
        await StandIn.PutChunkAsync(init.GetProperty("upload_url").GetString()!, "abc"u8.ToArray(), 0, 3, "video/quicktime");
        Assert.Single((await StandIn.GetAsync($"{Creator}/posts")).Json.EnumerateArray());
        Assert.Equal("processing", (await StandIn.GetAsync($"{Creator}/uploads")).Json[0].GetProperty("status").GetString());
        StandIn.Clock.Advance(TimeSpan.FromSeconds(8));

        var posts = (await StandIn.GetAsync($"{Creator}/posts")).Json;

        Assert.Equal(["Second", "Fresh buns #bakery"], posts.EnumerateArray().Select(post => post.GetProperty("caption").GetString()));
        var second = posts[0];
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", second.GetProperty("sha256").GetString());
        Assert.Equal(init.GetProperty("publish_id").GetString(), second.GetProperty("publishId").GetString());
        Assert.Equal((true, false, 1500), (second.GetProperty("disableComment").GetBoolean(), second.GetProperty("disableDuet").GetBoolean(), second.GetProperty("coverTimestampMs").GetInt64()));
        Assert.True(second.GetProperty("brandContentToggle").GetBoolean() && second.GetProperty("brandOrganicToggle").GetBoolean() && second.GetProperty("isAigc").GetBoolean());
        Assert.Equal(("complete", JsonValueKind.Null), (second.GetProperty("status").GetString(), second.GetProperty("probe").ValueKind));
        Assert.Equal(second.GetProperty("id").GetString(), second.GetProperty("postId").GetString());
        Assert.Equal(JsonValueKind.Null, posts[1].GetProperty("postId").ValueKind);
        Assert.Equal(("abc", "video/quicktime"), ((await StandIn.GetAsync(second.GetProperty("videoUrl").GetString()!)).Body, second.GetProperty("contentType").GetString()));
        Assert.Equal(2, (await StandIn.GetAsync(Creator)).Json.GetProperty("posts").GetInt32());
    }
}
