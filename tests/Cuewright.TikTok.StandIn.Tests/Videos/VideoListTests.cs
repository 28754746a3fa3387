using System.Text.Json;

namespace Cuewright.TikTok.StandIn.Tests.Videos;

public sealed class VideoListTests : StandInTests
{
    private const string List = "v2/video/list/?fields=id,create_time,view_count";

    private async Task<List<string>> PublishAsync(string token, int count, string privacy = "PUBLIC_TO_EVERYONE")
    {
        var ids = new List<string>();
        for (var i = 0; i < count; i++)
        {
            var publishId = await StandIn.PublishAsync(token, privacy);
            StandIn.Clock.Advance(TimeSpan.FromSeconds(20));
            ids.AddRange(Ids(await StandIn.StatusAsync(token, publishId)));
        }

        return ids;

        static IEnumerable<string> Ids(Answer status) =>
            status.Data.TryGetProperty("publicaly_available_post_id", out var ids) ? ids.EnumerateArray().Select(id => id.GetRawText()) : [];
    }

    private static IEnumerable<string?> Ids(JsonElement data) => data.GetProperty("videos").EnumerateArray().Select(video => video.GetProperty("id").GetString());

    [Fact]
    [Trait("contract", "26")]
    public async Task Row_26_only_public_posts_newest_first_page_by_page_with_a_cursor_in_milliseconds()
    {
        var token = await StandIn.TokenAsync();
        var ids = await PublishAsync(token, 3);
        await PublishAsync(token, 1, "SELF_ONLY");
        ids.Reverse();

        var first = (await StandIn.PostAsync(List, new { max_count = 2 }, token)).Data;
        Assert.Equal(ids[..2], Ids(first));
        Assert.True(first.GetProperty("has_more").GetBoolean());
        var cursor = first.GetProperty("cursor").GetInt64();
        Assert.Equal(first.GetProperty("videos")[1].GetProperty("create_time").GetInt64(), cursor / 1000);

        var second = (await StandIn.PostAsync(List, new { max_count = 2, cursor }, token)).Data;
        Assert.Equal(ids[2..], Ids(second));
        Assert.False(second.GetProperty("has_more").GetBoolean());
        Assert.Empty((await StandIn.PostAsync(List, new { cursor = 0 }, token)).Data.GetProperty("videos").EnumerateArray());
    }

    [Theory]
    [Trait("contract", "24")]
    [InlineData("v2/video/list/", "{}")]
    [InlineData("v2/video/list/?fields=id,shoe_size", "{}")]
    [InlineData("v2/video/list/?fields=id", """{"max_count":21}""")]
    [InlineData("v2/video/list/?fields=id", """{"max_count":0}""")]
    [InlineData("v2/video/list/?fields=id", """{"cursor":"x"}""")]
    [InlineData("v2/video/query/", """{"filters":{"video_ids":["1"]}}""")]
    [InlineData("v2/video/query/?fields=id", """{"filters":{"video_ids":[]}}""")]
    [InlineData("v2/video/query/?fields=id", """{"filters":{"video_ids":[1]}}""")]
    [InlineData("v2/video/query/?fields=id", "{}")]
    public async Task Row_24_fields_counts_and_ids_outside_the_rules_are_invalid(string path, string body)
    {
        var answer = await StandIn.SendAsync(HttpMethod.Post, path, new StringContent(body), await StandIn.TokenAsync());

        Assert.Equal((400, "invalid_params"), (answer.Status, answer.Code));
    }

    [Fact]
    [Trait("contract", "24")]
    public async Task Row_24_more_than_20_ids_are_invalid()
    {
        var answer = await StandIn.PostAsync("v2/video/query/?fields=id", new { filters = new { video_ids = Enumerable.Repeat("1", 21) } }, await StandIn.TokenAsync());

        Assert.Equal((400, "invalid_params"), (answer.Status, answer.Code));
    }

    [Fact]
    [Trait("contract", "25")]
    public async Task Row_25_foreign_private_and_unknown_ids_are_left_out()
    {
        var token = await StandIn.TokenAsync();
        var mine = (await PublishAsync(token, 1))[0];
        var theirs = (await PublishAsync(await StandIn.TokenAsync("harbor.coffee"), 1))[0];

        var answer = await StandIn.PostAsync("v2/video/query/?fields=id", new { filters = new { video_ids = new[] { theirs, mine, "7600000000000000001" } } }, token);

        Assert.Equal([mine], Ids(answer.Data));
    }

    [Fact]
    public async Task Counters_only_grow_by_age_and_are_the_same_after_a_restart()
    {
        var token = await StandIn.TokenAsync();
        await PublishAsync(token, 1);
        var views = new List<long>();
        for (var hours = 1; hours <= 16; hours *= 2)
        {
            StandIn.Clock.Advance(TimeSpan.FromHours(hours == 1 ? 1 : hours / 2));
            views.Add(await ViewsAsync(token));
        }

        await StandIn.RestartAsync();
        Assert.Equal(views.Order(), views);
        Assert.True(views[^1] > views[0]);
        Assert.Equal(views[^1], await ViewsAsync(token));
    }

    [Fact]
    public async Task Every_field_comes_when_asked_for_and_the_cover_can_be_fetched()
    {
        var token = await StandIn.TokenAsync();
        await PublishAsync(token, 1);
        const string All = "id,create_time,cover_image_url,share_url,video_description,duration,height,width,title,embed_html,embed_link,like_count,comment_count,share_count,view_count";

        var video = (await StandIn.PostAsync($"v2/video/list/?fields={All}", new { }, token)).Data.GetProperty("videos")[0];

        Assert.Equal(All.Split(','), video.EnumerateObject().Select(field => field.Name));
        Assert.Contains($"utm_source={TestStandIn.Key}", video.GetProperty("share_url").GetString(), StringComparison.Ordinal);
        Assert.Equal((200, "image/svg+xml"), await FetchAsync(video));

        async Task<(int, string?)> FetchAsync(JsonElement element)
        {
            var cover = await StandIn.GetAsync(element.GetProperty("cover_image_url").GetString()!);
            return (cover.Status, cover.ContentType);
        }
    }

    [Fact]
    [Trait("contract", "22")]
    public async Task Row_22_the_lists_need_their_scope()
    {
        var answer = await StandIn.PostAsync(List, new { }, await StandIn.TokenAsync(scopes: "user.info.basic,video.publish"));

        Assert.Equal((401, "scope_not_authorized"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_fresh_post_can_be_missing_for_a_while()
    {
        await StandIn.SwitchAsync(new { listDelay = 600 });
        var token = await StandIn.TokenAsync();
        await PublishAsync(token, 1);
        Assert.Empty((await StandIn.PostAsync(List, new { }, token)).Data.GetProperty("videos").EnumerateArray());

        StandIn.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Single((await StandIn.PostAsync(List, new { }, token)).Data.GetProperty("videos").EnumerateArray());
    }

    private async Task<long> ViewsAsync(string token) => (await StandIn.PostAsync(List, new { }, token)).Data.GetProperty("videos")[0].GetProperty("view_count").GetInt64();
}
