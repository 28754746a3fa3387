using System.Security.Cryptography;

namespace Cuewright.TikTok.StandIn.Tests.Pulls;

public sealed class VideoPullTests : StandInTests
{
    private static readonly string[] Proven = ["https://media.example.com/videos/", "cdn.example.net"];

    public VideoPullTests()
        : base(options => options.AllowHttpPull = true)
    {
    }

    private async Task<string> PullAsync(string token, string url)
    {
        var init = await StandIn.InitAsync(token, new { privacy_level = "PUBLIC_TO_EVERYONE", title = "Pulled" }, new { source = "PULL_FROM_URL", video_url = url });
        Assert.Equal((200, "ok"), (init.Status, init.Code));
        Assert.False(init.Data.TryGetProperty("upload_url", out _));
        return init.Data.GetProperty("publish_id").GetString()!;
    }

    [Fact]
    public async Task A_video_is_really_pulled_and_published()
    {
        await using var other = await OtherServer.StartAsync(Token);
        var bytes = RandomNumberGenerator.GetBytes(3_000_000);
        var token = await StandIn.TokenAsync();

        var id = await PullAsync(token, other.Serve("v.mp4", bytes));
        await StandIn.PulledAsync();

        Assert.StartsWith("v_pub_url~v2-1.", id, StringComparison.Ordinal);
        var running = (await StandIn.StatusAsync(token, id)).Data;
        Assert.Equal(("PROCESSING_DOWNLOAD", bytes.Length), (running.GetProperty("status").GetString(), running.GetProperty("downloaded_bytes").GetInt64()));
        StandIn.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(("PUBLISH_COMPLETE", null), await StandIn.OutcomeAsync(token, id));
        var post = (await StandIn.GetAsync($"stand-in/api/creators/{TestStandIn.Handle}/posts")).Json[0];
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), post.GetProperty("sha256").GetString());
    }

    [Theory]
    [Trait("contract", "45")]
    [InlineData("http://media.example.com/videos/a.mp4", false)]
    [InlineData("https://203.0.113.9/a.mp4", false)]
    [InlineData("https://other.example.com/a.mp4", false)]
    [InlineData("https://media.example.com/clips/a.mp4", false)]
    [InlineData("https://media.example.com/videos/a.mp4", true)]
    [InlineData("https://deep.cdn.example.net/a.mp4", true)]
    [InlineData("https://example.net/a.mp4", false)]
    [InlineData("no address", false)]
    public async Task Row_45_only_https_under_a_proven_domain_or_prefix_is_pulled(string url, bool isTaken)
    {
        await StandIn.PutAsync($"stand-in/api/apps/{TestStandIn.Key}", new { verifiedUrls = Proven });
        await StandIn.SwitchAsync(new { allowHttpPull = false });

        var init = await StandIn.InitAsync(await StandIn.TokenAsync(), new { privacy_level = "SELF_ONLY" }, new { source = "PULL_FROM_URL", video_url = url });

        Assert.Equal(isTaken ? (200, "ok") : (403, "url_ownership_unverified"), (init.Status, init.Code));
    }

    [Fact]
    [Trait("contract", "46")]
    public async Task Row_46_redirects_pages_missing_and_unreachable_ones_fail_the_pull()
    {
        await using var other = await OtherServer.StartAsync(Token);
        var fine = other.Serve("v.mp4", new byte[1000]);
        other.Pages["/moved"] = context =>
        {
            context.Response.Redirect(fine);
            return Task.CompletedTask;
        };
        var token = await StandIn.TokenAsync();
        string[] urls = [other.Url("moved"), other.Url("missing"), other.Serve("page", "<html>"u8.ToArray(), "text/html"), "http://127.0.0.1:9/v.mp4"];
        foreach (var url in urls)
        {
            var id = await PullAsync(token, url);
            await StandIn.PulledAsync();
            Assert.Equal(("FAILED", "video_pull_failed"), await StandIn.OutcomeAsync(token, id));
        }
    }

    [Fact]
    [Trait("contract", "46")]
    public async Task Row_46_a_pull_of_more_than_an_hour_fails()
    {
        await using var other = await OtherServer.StartAsync(Token);
        var token = await StandIn.TokenAsync();
        var id = await PullAsync(token, Slow(other));
        Assert.Equal(("PROCESSING_DOWNLOAD", null), await StandIn.OutcomeAsync(token, id));

        StandIn.Clock.Advance(TimeSpan.FromHours(1));
        await StandIn.PulledAsync();

        Assert.Equal(("FAILED", "video_pull_failed"), await StandIn.OutcomeAsync(token, id));
    }

    [Fact]
    [Trait("contract", "69")]
    public async Task Row_69_a_running_pull_is_cancelled_and_what_is_over_is_not()
    {
        await using var other = await OtherServer.StartAsync(Token);
        var token = await StandIn.TokenAsync();
        var id = await PullAsync(token, Slow(other));

        var cancelled = await StandIn.CancelAsync(token, id);
        Assert.Equal((200, "ok", false), (cancelled.Status, cancelled.Code, cancelled.Json.TryGetProperty("data", out _)));
        Assert.Equal(("FAILED", "publish_cancelled"), await StandIn.OutcomeAsync(token, id));

        foreach (var over in new[] { id, await StandIn.PublishAsync(token), (await StandIn.InitAsync(token)).Data.GetProperty("publish_id").GetString()! })
        {
            var refused = await StandIn.CancelAsync(token, over);
            Assert.Equal((400, "publish_not_cancellable"), (refused.Status, refused.Code));
        }

        Assert.Equal("invalid_publish_id", (await StandIn.CancelAsync(token, "v_pub_url~v2-1.7")).Code);
        Assert.Equal("token_not_authorized_for_specified_publish_id", (await StandIn.CancelAsync(await StandIn.TokenAsync("harbor.coffee"), id)).Code);
    }

    [Fact]
    public async Task A_pull_that_a_restart_interrupts_begins_again()
    {
        await using var other = await OtherServer.StartAsync(Token);
        var token = await StandIn.TokenAsync();
        var url = Slow(other);
        var id = await PullAsync(token, url);

        other.Serve("slow.mp4", new byte[5000]);
        await StandIn.RestartAsync();
        await StandIn.PulledAsync();

        StandIn.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(("PUBLISH_COMPLETE", null), await StandIn.OutcomeAsync(token, id));
    }

    [Fact]
    public async Task Where_so_switched_the_name_of_the_file_decides()
    {
        await using var other = await OtherServer.StartAsync(Token);
        await StandIn.SwitchAsync(new { failByFileName = true });
        var token = await StandIn.TokenAsync();
        var id = await PullAsync(token, other.Serve("frame_rate_check_failed.mp4", new byte[1000]));
        await StandIn.PulledAsync();
        StandIn.Clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(("FAILED", "frame_rate_check_failed"), await StandIn.OutcomeAsync(token, id));
    }

    private static string Slow(OtherServer other)
    {
        other.Pages["/slow.mp4"] = async context =>
        {
            await context.Response.Body.WriteAsync(new byte[10], context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        };
        return other.Url("slow.mp4");
    }
}
