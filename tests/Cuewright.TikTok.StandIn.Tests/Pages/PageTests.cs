using System.Net.Http.Headers;

namespace Cuewright.TikTok.StandIn.Tests.Pages;

public sealed class PageTests : StandInTests
{
    private const string Creator = $"@{TestStandIn.Handle}";

    private async Task<string> PostPageAsync(string title = "Fresh buns", byte[]? bytes = null)
    {
        bytes ??= "abcdefghij"u8.ToArray();
        var token = await StandIn.TokenAsync();
        var info = new { privacy_level = "PUBLIC_TO_EVERYONE", title, disable_duet = true, video_cover_timestamp_ms = 1500 };
        var init = (await StandIn.InitAsync(token, info, TestStandIn.Source(bytes.Length, bytes.Length, 1))).Data;
        await StandIn.PutChunkAsync(init.GetProperty("upload_url").GetString()!, bytes, 0, bytes.Length);
        StandIn.Clock.Advance(TimeSpan.FromSeconds(10));
        var post = (await StandIn.GetAsync($"stand-in/api/creators/{TestStandIn.Handle}/posts")).Json[0];
        return $"{Creator}/video/{post.GetProperty("id").GetString()}";
    }

    [Theory]
    [InlineData("")]
    [InlineData("creators")]
    [InlineData("stand-in/console")]
    [InlineData(Creator)]
    public async Task Every_page_says_that_it_is_no_tiktok_and_needs_nothing_from_elsewhere(string path)
    {
        var page = await StandIn.GetAsync(path);

        Assert.Equal((200, "text/html"), (page.Status, page.ContentType));
        Assert.Contains("This is the Cuewright stand-in, not TikTok.", page.Body, StringComparison.Ordinal);
        Assert.Contains("Maple Street Bakery", page.Body, StringComparison.Ordinal);
        Assert.DoesNotMatch("(src|href|action)=\"https?://", page.Body);
        Assert.StartsWith("default-src 'none'", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal("text/css", (await StandIn.GetAsync("stand-in/site.css")).ContentType);
    }

    [Fact]
    public async Task A_post_is_on_the_profile_and_its_page_tells_everything_about_it()
    {
        var path = await PostPageAsync();

        Assert.Contains($"/{path}", (await StandIn.GetAsync(Creator)).Body, StringComparison.Ordinal);
        var page = (await StandIn.GetAsync(path)).Body;
        foreach (var shown in new[] { "Fresh buns", "Everyone", "72399361da6a7754fec986dca5b7cbaf1c810a28ded4abaf56b2106d06cb78b0", "v_pub_file~v2-1.", "not probed", "<dt>Duet</dt><dd>off</dd>", "<dt>Comments</dt><dd>on</dd>", "1.5 s", "<video" })
        {
            Assert.Contains(shown, page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_caption_is_shown_as_text_and_never_as_markup()
    {
        var path = await PostPageAsync("<script>alert(1)</script> & \"more\"");

        foreach (var page in new[] { await StandIn.GetAsync(path), await StandIn.GetAsync(Creator) })
        {
            Assert.DoesNotContain("<script", page.Body, StringComparison.Ordinal);
            Assert.Contains("&lt;script&gt;", page.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_video_answers_ranges()
    {
        var path = await PostPageAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, StandIn.Url($"{path}/file"));
        request.Headers.Range = new RangeHeaderValue(2, 4);

        var answer = await StandIn.SendAsync(request);

        Assert.Equal((206, "cde", "bytes 2-4/10", "video/mp4"), (answer.Status, answer.Body, answer.ContentRange, answer.ContentType));
    }

    [Theory]
    [InlineData("@nobody")]
    [InlineData("@nobody/video/1")]
    [InlineData(Creator + "/video/1")]
    public async Task What_is_not_there_is_a_404_page(string path)
    {
        var page = await StandIn.GetAsync(path);

        Assert.Equal((404, "text/html"), (page.Status, page.ContentType));
    }

    [Fact]
    public async Task A_failed_upload_is_shown_apart_with_its_reason()
    {
        await StandIn.PutAsync($"stand-in/api/creators/{TestStandIn.Handle}", new { refusal = new { reason = "spam_risk" } });
        await StandIn.PublishAsync(await StandIn.TokenAsync());

        var page = (await StandIn.GetAsync(Creator)).Body;
        Assert.Contains("failed: spam_risk", page, StringComparison.Ordinal);
        Assert.Contains("Nothing posted yet", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_console_switches_what_the_control_api_does()
    {
        async Task<bool> IsAsync(string name) => (await StandIn.GetAsync($"stand-in/api/creators/{TestStandIn.Handle}")).Json.GetProperty(name).GetBoolean();

        Assert.Equal(303, (await StandIn.FormAsync($"stand-in/console/creators/{TestStandIn.Handle}", ("isPrivate", "true"))).Status);
        await StandIn.FormAsync($"stand-in/console/creators/{TestStandIn.Handle}", ("banned", "true"));
        await StandIn.FormAsync($"stand-in/console/creators/{TestStandIn.Handle}", ("refusal", "spam_risk"), ("at", "init"));
        Assert.True(await IsAsync("isPrivate") && await IsAsync("banned"));
        var console = (await StandIn.GetAsync("stand-in/console")).Body;
        Assert.Contains("refuses next 1: spam_risk", console, StringComparison.Ordinal);

        await StandIn.FormAsync($"stand-in/console/creators/{TestStandIn.Handle}", ("refusal", ""));
        Assert.DoesNotContain("refuses next", (await StandIn.GetAsync("stand-in/console")).Body, StringComparison.Ordinal);

        await StandIn.TokenAsync();
        Assert.True(await IsAsync("connected"));
        await StandIn.FormAsync($"stand-in/console/grants/{TestStandIn.Handle}/remove");
        Assert.False(await IsAsync("connected"));

        await StandIn.FormAsync("stand-in/console/faults", ("path", "/video/init/"), ("times", "3"), ("what", "after"));
        var fault = (await StandIn.GetAsync("stand-in/api/faults")).Json[0].GetProperty("rule");
        Assert.Equal(("/video/init/", 3, "after"), (fault.GetProperty("path").GetString(), fault.GetProperty("times").GetInt32(), fault.GetProperty("cut").GetString()));
        await StandIn.FormAsync("stand-in/console/faults/clear");
        Assert.Empty((await StandIn.GetAsync("stand-in/api/faults")).Json.EnumerateArray());
    }

    [Fact]
    public async Task The_consoles_switch_form_sets_every_kind_and_leaves_out_what_has_no_tick()
    {
        await StandIn.SwitchAsync(new { webhookTwice = true });
        var answer = await StandIn.FormAsync(
            "stand-in/console/switches",
            ("refreshMode", "RotateHard"), ("refreshGrace", "60"), ("oAuthErrorStatus", "400"), ("errorData", "Null"), ("pendingCapStatus", "403"), ("processingDelay", "0.5"),
            ("moderationDelay", "5"), ("spamWord", "casino"), ("publishIdDelay", "0"), ("listDelay", "0"), ("webhookDelay", "0"), ("webhookRetryPause", "60"),
            ("webhookLossPercent", "7"), ("strictMegabytes", "true"));

        Assert.Equal((303, "/stand-in/console#switches"), (answer.Status, answer.Location?.OriginalString));
        var now = (await StandIn.GetAsync("stand-in/api/switches")).Json;
        Assert.Equal(("RotateHard", 400, 0.5), (now.GetProperty("refreshMode").GetString(), now.GetProperty("oAuthErrorStatus").GetInt32(), now.GetProperty("processingDelay").GetDouble()));
        Assert.Equal((true, false, 7), (now.GetProperty("strictMegabytes").GetBoolean(), now.GetProperty("webhookTwice").GetBoolean(), now.GetProperty("webhookLossPercent").GetInt32()));

        await StandIn.FormAsync("stand-in/console/switches/reset");
        Assert.False((await StandIn.GetAsync("stand-in/api/switches")).Json.GetProperty("strictMegabytes").GetBoolean());
    }

    [Fact]
    public async Task A_draft_is_in_the_inbox_of_the_creators_page_and_is_posted_from_it()
    {
        var id = await StandIn.DraftAsync(await StandIn.TokenAsync());
        Assert.Contains("Post it now", (await StandIn.GetAsync($"@{TestStandIn.Handle}")).Body, StringComparison.Ordinal);

        Assert.Equal(303, (await StandIn.FormAsync($"@{TestStandIn.Handle}/inbox/{id}/post", ("privacyLevel", "SELF_ONLY"))).Status);
        Assert.Contains("posted 1 time", (await StandIn.GetAsync($"@{TestStandIn.Handle}")).Body, StringComparison.Ordinal);
        Assert.Equal(404, (await StandIn.FormAsync($"@{TestStandIn.Handle}/inbox/{id}/post", ("privacyLevel", "FOLLOWER_OF_CREATOR"))).Status);
        Assert.Equal(404, (await StandIn.FormAsync($"@{TestStandIn.Handle}/inbox/{id}/discard")).Status);
    }

    [Fact]
    public async Task The_console_shows_apps_webhooks_and_the_clock_and_changes_an_app()
    {
        var console = (await StandIn.GetAsync("stand-in/console")).Body;
        Assert.All(new[] { TestStandIn.Key, "No webhooks yet", "by the real clock" }, text => Assert.Contains(text, console, StringComparison.Ordinal));

        var path = $"stand-in/console/apps/{TestStandIn.Key}";
        Assert.Equal(400, (await StandIn.FormAsync(path, ("webhookUrl", "http://app.example/hook"), ("audited", "true"))).Status);
        Assert.Equal(303, (await StandIn.FormAsync(path, ("webhookUrl", "https://app.example/hook"), ("audited", "false"))).Status);
        var app = (await StandIn.GetAsync("stand-in/api/apps")).Json[0];
        Assert.Equal(("https://app.example/hook", false), (app.GetProperty("webhookUrl").GetString(), app.GetProperty("audited").GetBoolean()));
    }
}
