namespace Cuewright.TikTok.Tests.Posting;

public sealed class PullAndDraftTests : ServerTests
{
    private static readonly VideoPostInfo Lean = new() { PrivacyLevel = PrivacyLevels.SelfOnly };
    private static readonly Uri VideoUrl = new("https://media.example/videos/1.mp4");

    [Fact]
    [Trait("contract", "35")]
    public async Task Contract_35_A_pulled_post_has_an_address_and_no_sizes()
    {
        Server.Answer(Samples.Pull);
        var init = await Server.Posting.InitVideoFromUrlAsync(Lean, VideoUrl, "act.x1", Token);
        Assert.Equal("v_pub_url~v2-1.7600000000000000001", init.PublishId);
        Assert.Equal("/v2/post/publish/video/init/", Server.Only.Target);
        Assert.Equal(
            """{"post_info":{"privacy_level":"SELF_ONLY","disable_comment":false,"disable_duet":false,"disable_stitch":false},"source_info":{"source":"PULL_FROM_URL","video_url":"https://media.example/videos/1.mp4"}}""",
            Server.Only.Text);
    }

    // TikTok drops post_info silently: a caption that is lost must not look sent.
    [Fact]
    [Trait("trap", "15")]
    [Trait("contract", "44")]
    public async Task Trap_15_A_draft_has_no_caption_and_no_options()
    {
        Server.Answer(Samples.Init);
        var init = await Server.Posting.InitVideoDraftAsync(ChunkPlan.For(73_000_000), "act.x1", Token);
        Assert.Equal("upload.local", init.UploadUrl.Host);
        Assert.Equal("/v2/post/publish/inbox/video/init/", Server.Only.Target);
        Assert.Equal(
            """{"source_info":{"source":"FILE_UPLOAD","video_size":73000000,"chunk_size":10000000,"total_chunk_count":7}}""", Server.Only.Text);
    }

    [Fact]
    [Trait("contract", "44")]
    public async Task Contract_44_A_pulled_draft_has_the_address_alone()
    {
        Server.Answer(Samples.Pull);
        await Server.Posting.InitVideoDraftFromUrlAsync(VideoUrl, "act.x1", Token);
        Assert.Equal("/v2/post/publish/inbox/video/init/", Server.Only.Target);
        Assert.Equal("""{"source_info":{"source":"PULL_FROM_URL","video_url":"https://media.example/videos/1.mp4"}}""", Server.Only.Text);
    }

    // Documented with 403, seen with 400.
    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [Trait("trap", "40")]
    [Trait("contract", "51")]
    public async Task Trap_40_Too_many_drafts_are_known_by_the_code(int status)
    {
        Server.Answer(Samples.Error("spam_risk_too_many_pending_share", "spam_risk_too_many_pending_share"), status);
        var failure = await FailsAsync(() => Server.Posting.InitVideoDraftAsync(ChunkPlan.For(1000), "act.x1", Token), TikTokFailureKind.PendingDraftCap);
        Assert.Equal("LOG1", failure.LogId);
    }

    [Theory]
    [InlineData("spam_risk_too_many_posts", TikTokFailureKind.DailyPostCap)]
    [InlineData("spam_risk_user_banned_from_posting", TikTokFailureKind.CreatorBanned)]
    [InlineData("reached_active_user_cap", TikTokFailureKind.ActiveUserCap)]
    [InlineData("url_ownership_unverified", TikTokFailureKind.UrlNotOwned)]
    [InlineData("a_code_of_tomorrow", TikTokFailureKind.Unknown)]
    [Trait("trap", "21")]
    [Trait("trap", "36")]
    [Trait("contract", "45")]
    [Trait("contract", "50")]
    [Trait("contract", "52")]
    public async Task Trap_21_36_The_code_tells_refusals_of_one_status_and_message_apart(string code, TikTokFailureKind kind)
    {
        Server.Answer(Samples.Error(code, "Please review our integration guidelines at https://developers.tiktok.com/doc/content-sharing-guidelines/"), 403);
        var failure = await FailsAsync(() => Server.Posting.InitVideoFromUrlAsync(Lean, VideoUrl, "act.x1", Token), kind);
        Assert.Equal((code, "LOG1"), (failure.Code, failure.LogId));
    }

    // Sent twice, it would be two posts.
    [Fact]
    [Trait("trap", "6")]
    public async Task Trap_06_A_pull_whose_answer_is_cut_is_unreachable_and_not_sent_again()
    {
        Server.Respond = context =>
        {
            context.Abort();
            return Task.CompletedTask;
        };
        await FailsAsync(() => Server.Posting.InitVideoFromUrlAsync(Lean, VideoUrl, "act.x1", Token), TikTokFailureKind.Unreachable);
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task A_relative_or_foreign_address_is_not_sent()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Server.Posting.InitVideoFromUrlAsync(Lean, new Uri("/1.mp4", UriKind.Relative), "act.x1", Token));
        await Assert.ThrowsAsync<ArgumentException>(() => Server.Posting.InitVideoDraftFromUrlAsync(new Uri("file:///1.mp4"), "act.x1", Token));
        Assert.Empty(Server.Requests);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"publish_id":""}""")]
    [InlineData("""{"publish_id":null,"upload_url":"https://upload.local/x"}""")]
    public async Task A_pull_without_an_id_is_unreadable(string data)
    {
        Server.Answer(Samples.Ok(data));
        await FailsAsync(() => Server.Posting.InitVideoDraftFromUrlAsync(VideoUrl, "act.x1", Token), TikTokFailureKind.UnreadableAnswer);
    }
}
