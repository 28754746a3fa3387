namespace Cuewright.TikTok.StandIn.Tests;

/// <summary>What a stand-in that is stopped and started again still knows, part by part.</summary>
public sealed class RestartTests : StandInTests
{
    private const string Inbox = $"stand-in/api/creators/{TestStandIn.Handle}/inbox";

    public RestartTests()
        : base(options => options.AllowHttpPull = true)
    {
    }

    [Fact]
    public async Task A_draft_and_what_was_posted_of_it()
    {
        var token = await StandIn.TokenAsync();
        var id = await StandIn.DraftAsync(token);
        await StandIn.PostAsync($"{Inbox}/{id}/posts", new { }, null);
        StandIn.Clock.Advance(TimeSpan.FromSeconds(5));
        var before = (await StandIn.StatusAsync(token, id)).Data.GetRawText();

        await StandIn.RestartAsync();

        Assert.Equal(before, (await StandIn.StatusAsync(token, id)).Data.GetRawText());
        Assert.Equal(200, (await StandIn.PostAsync($"{Inbox}/{id}/posts", new { }, null)).Status);
        StandIn.Clock.Advance(TimeSpan.FromSeconds(5));
        var ids = (await StandIn.StatusAsync(token, id)).Data.GetProperty("publicaly_available_post_id").EnumerateArray().Select(post => post.GetInt64()).ToList();
        Assert.Equal(2, ids.Distinct().Count());
        Assert.True(ids[1] > ids[0]);
    }

    [Fact]
    public async Task Pulled_photos_and_their_files()
    {
        await using var other = await OtherServer.StartAsync(Token);
        var token = await StandIn.TokenAsync();
        await StandIn.ContentInitAsync(token, TestStandIn.Photos("DIRECT_POST", other.Serve("1", Photos.Jpeg(800, 600), "image/jpeg")));
        await StandIn.PulledAsync();
        StandIn.Clock.Advance(TimeSpan.FromSeconds(3));

        await StandIn.RestartAsync();

        var post = Assert.Single((await StandIn.GetAsync($"stand-in/api/creators/{TestStandIn.Handle}/posts")).Json.EnumerateArray());
        var photo = post.GetProperty("photos")[0];
        Assert.Equal(("jpeg", 800, 600), (photo.GetProperty("format").GetString(), photo.GetProperty("width").GetInt32(), photo.GetProperty("height").GetInt32()));
        foreach (var file in new[] { "photos/0", "cover", "file" })
        {
            var answer = await StandIn.GetAsync($"@{TestStandIn.Handle}/video/{post.GetProperty("id").GetString()}/{file}");
            Assert.Equal((200, "image/jpeg"), (answer.Status, answer.ContentType));
        }
    }

    [Fact]
    public async Task What_was_cancelled_thrown_away_and_hidden_stays_so()
    {
        await using var other = await OtherServer.StartAsync(Token);
        other.Pages["/slow.mp4"] = context => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        var token = await StandIn.TokenAsync();
        var pull = (await StandIn.InitAsync(token, new { privacy_level = "SELF_ONLY" }, new { source = "PULL_FROM_URL", video_url = other.Url("slow.mp4") })).Data.GetProperty("publish_id").GetString()!;
        await StandIn.CancelAsync(token, pull);
        await StandIn.SendAsync(HttpMethod.Delete, $"{Inbox}/{await StandIn.DraftAsync(token)}");
        var post = await StandIn.PublishAsync(token, "PUBLIC_TO_EVERYONE");
        StandIn.Clock.Advance(TimeSpan.FromSeconds(5));
        var postId = (await StandIn.StatusAsync(token, post)).Data.GetProperty("publicaly_available_post_id")[0].GetRawText();
        await StandIn.SendAsync(HttpMethod.Delete, $"stand-in/api/creators/{TestStandIn.Handle}/posts/{postId}");

        await StandIn.RestartAsync();

        Assert.Equal(("FAILED", "publish_cancelled"), await StandIn.OutcomeAsync(token, pull));
        Assert.Empty((await StandIn.GetAsync(Inbox)).Json.EnumerateArray());
        Assert.Empty((await StandIn.PostAsync("v2/video/list/?fields=id", new { }, token)).Data.GetProperty("videos").EnumerateArray());
        Assert.False((await StandIn.StatusAsync(token, post)).Data.TryGetProperty("publicaly_available_post_id", out _));
        Assert.Equal(404, (await StandIn.SendAsync(HttpMethod.Delete, $"stand-in/api/creators/{TestStandIn.Handle}/posts/{postId}")).Status);
    }

    [Fact]
    public async Task A_webhook_that_waits_for_its_repeat()
    {
        await using var app = await OtherServer.StartAsync(Token);
        app.AnswerNext(500);
        await StandIn.PutAsync($"stand-in/api/apps/{TestStandIn.Key}", new { webhookUrl = app.WebhookUrl });
        await StandIn.PostAsync("stand-in/api/webhooks", new { @event = "tiktok.ping" }, null);
        await StandIn.PumpAsync();

        await StandIn.RestartAsync();
        await StandIn.PumpAsync();
        Assert.Single(app.Received);
        StandIn.Clock.Advance(TimeSpan.FromMinutes(1));
        await StandIn.PumpAsync();

        Assert.Equal(2, app.Received.Count);
        Assert.Single(app.Received.Select(told => told.Body).Distinct());
    }

    [Fact]
    public async Task A_draft_in_mid_upload_goes_on()
    {
        var token = await StandIn.TokenAsync();
        var init = (await StandIn.InboxInitAsync(token, TestStandIn.Source(12_000_000, 5_000_000, 2))).Data;
        var (id, query) = (init.GetProperty("publish_id").GetString()!, new Uri(init.GetProperty("upload_url").GetString()!).PathAndQuery.TrimStart('/'));
        Assert.Equal(206, (await StandIn.PutChunkAsync(query, new byte[5_000_000], 0, 12_000_000)).Status);

        await StandIn.RestartAsync();

        Assert.Equal(201, (await StandIn.PutChunkAsync(query, new byte[7_000_000], 5_000_000, 12_000_000)).Status);
        StandIn.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(("SEND_TO_USER_INBOX", null), await StandIn.OutcomeAsync(token, id));
    }
}
