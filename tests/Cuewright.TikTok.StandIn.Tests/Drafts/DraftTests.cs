namespace Cuewright.TikTok.StandIn.Tests.Drafts;

public sealed class DraftTests : StandInTests
{
    private const string Inbox = $"stand-in/api/creators/{TestStandIn.Handle}/inbox";

    private static (int, string?) Of(Answer answer) => (answer.Status, answer.Code);

    private Task<Answer> PostItAsync(string publishId, string privacy = "PUBLIC_TO_EVERYONE") =>
        StandIn.PostAsync($"{Inbox}/{publishId}/posts", new { privacyLevel = privacy }, null);

    [Fact]
    [Trait("contract", "44")]
    public async Task Row_44_a_video_draft_drops_its_caption()
    {
        var id = await StandIn.DraftAsync(await StandIn.TokenAsync());

        var draft = Assert.Single((await StandIn.GetAsync(Inbox)).Json.EnumerateArray());
        Assert.StartsWith("v_inbox_file~v2.", id, StringComparison.Ordinal);
        Assert.Equal((id, null, ""), (draft.GetProperty("publishId").GetString(), draft.GetProperty("caption").GetString(), draft.GetProperty("privacyLevel").GetString()));
    }

    [Fact]
    [Trait("contract", "70")]
    public async Task Row_70_a_draft_completes_when_its_creator_posts_and_may_be_posted_again()
    {
        var token = await StandIn.TokenAsync();
        var id = await StandIn.DraftAsync(token);
        StandIn.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(("SEND_TO_USER_INBOX", null), await StandIn.OutcomeAsync(token, id));

        var first = (await PostItAsync(id)).Json.GetProperty("id").GetString();
        Assert.Equal(("PUBLISH_COMPLETE", null), await StandIn.OutcomeAsync(token, id));
        await PostItAsync(id, "SELF_ONLY");
        var third = (await PostItAsync(id)).Json.GetProperty("id").GetString();
        StandIn.Clock.Advance(TimeSpan.FromSeconds(5));

        var ids = (await StandIn.StatusAsync(token, id)).Data.GetProperty("publicaly_available_post_id").EnumerateArray().Select(post => post.GetRawText());
        Assert.Equal([first, third], ids);
        Assert.Equal(3, (await StandIn.GetAsync($"stand-in/api/creators/{TestStandIn.Handle}/posts")).Json.GetArrayLength());
    }

    [Theory]
    [Trait("contract", "51")]
    [InlineData(403)]
    [InlineData(400)]
    public async Task Row_51_a_sixth_pending_draft_is_refused_until_one_is_posted_or_a_day_old(int status)
    {
        await StandIn.SwitchAsync(new { pendingCapStatus = status });
        var token = await StandIn.TokenAsync();
        var ids = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            ids.Add(await StandIn.DraftAsync(token));
        }

        var sixth = await StandIn.InboxInitAsync(token, TestStandIn.Source(1000, 1000, 1));
        Assert.Equal((status, "spam_risk_too_many_pending_share"), Of(sixth));
        Assert.Equal(sixth.Code, sixth.Message);
        Assert.Equal("ok", (await StandIn.InitAsync(token)).Code);

        await PostItAsync(ids[0]);
        StandIn.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("ok", (await StandIn.InboxInitAsync(token, TestStandIn.Source(1000, 1000, 1))).Code);
        Assert.Equal(status, (await StandIn.InboxInitAsync(token, TestStandIn.Source(1000, 1000, 1))).Status);
        Assert.Equal(204, (await StandIn.SendAsync(HttpMethod.Delete, $"{Inbox}/{ids[1]}")).Status);
        Assert.Equal("ok", (await StandIn.InboxInitAsync(token, TestStandIn.Source(1000, 1000, 1))).Code);
        StandIn.Clock.Advance(TimeSpan.FromHours(24));
        Assert.Equal("ok", (await StandIn.InboxInitAsync(await StandIn.TokenAsync(), TestStandIn.Source(1000, 1000, 1))).Code);
    }

    [Fact]
    [Trait("contract", "65")]
    public async Task Row_65_a_draft_may_be_longer_than_its_creator_may_post()
    {
        Ffmpeg.SkipWithoutIt();
        await using var standIn = await TestStandIn.StartAsync(options => options.FfprobePath = Ffmpeg.Probe);
        await standIn.PutAsync($"stand-in/api/creators/{TestStandIn.Handle}", new { maxVideoDurationSec = 1 });
        var bytes = await Ffmpeg.MakeAsync("-f lavfi -i testsrc2=s=360x360:r=25:d=1.4 -c:v libx264 -pix_fmt yuv420p", "mp4", Token);
        var token = await standIn.TokenAsync();
        var init = (await standIn.InboxInitAsync(token, TestStandIn.Source(bytes.Length, bytes.Length, 1))).Data;
        await standIn.PutChunkAsync(init.GetProperty("upload_url").GetString()!, bytes, 0, bytes.Length);
        standIn.Clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(("SEND_TO_USER_INBOX", null), await standIn.OutcomeAsync(token, init.GetProperty("publish_id").GetString()!));
    }

    [Fact]
    public async Task Drafts_ask_neither_audit_nor_daily_cap_but_a_ban_refuses_them()
    {
        await using var standIn = await TestStandIn.StartAsync(options => options.Audited = false);
        await standIn.PutAsync($"stand-in/api/creators/{TestStandIn.Handle}", new { dailyPostCap = 0 });
        var token = await standIn.TokenAsync();
        Assert.Equal("ok", (await standIn.InboxInitAsync(token, TestStandIn.Source(1000, 1000, 1))).Code);

        await standIn.PutAsync($"stand-in/api/creators/{TestStandIn.Handle}", new { banned = true });
        Assert.Equal((403, "spam_risk_user_banned_from_posting"), Of(await standIn.InboxInitAsync(token, TestStandIn.Source(1000, 1000, 1))));
    }

    [Fact]
    public async Task What_is_no_draft_in_the_inbox_cannot_be_posted()
    {
        var token = await StandIn.TokenAsync();
        var direct = await StandIn.PublishAsync(token);
        var begun = (await StandIn.InboxInitAsync(token, TestStandIn.Source(1000, 1000, 1))).Data.GetProperty("publish_id").GetString()!;

        Assert.Equal(409, (await PostItAsync(direct)).Status);
        Assert.Equal(409, (await PostItAsync(begun)).Status);
        Assert.Equal(404, (await PostItAsync("v_inbox_file~v2.7")).Status);
        Assert.Equal(400, (await PostItAsync(await StandIn.DraftAsync(token), "FOLLOWER_OF_CREATOR")).Status);
    }

    [Fact]
    public async Task A_photo_draft_keeps_its_texts()
    {
        await using var standIn = await TestStandIn.StartAsync(options => options.AllowHttpPull = true);
        await using var other = await OtherServer.StartAsync(Token);
        var token = await standIn.TokenAsync();
        await standIn.ContentInitAsync(token, TestStandIn.Photos("MEDIA_UPLOAD", other.Serve("1", Photos.Jpeg(800, 800), "image/jpeg")));
        await standIn.PulledAsync();
        standIn.Clock.Advance(TimeSpan.FromSeconds(3));

        var draft = Assert.Single((await standIn.GetAsync(Inbox)).Json.EnumerateArray());
        Assert.Equal(("Spring", "Everything in bloom", "inbox"), (draft.GetProperty("caption").GetString(), draft.GetProperty("description").GetString(), draft.GetProperty("status").GetString()));
    }
}
