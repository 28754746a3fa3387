namespace Cuewright.TikTok.Tests.Posting;

public sealed class VideoInitTests : ServerTests
{
    private static readonly VideoPostInfo Lean = new() { PrivacyLevel = PrivacyLevels.SelfOnly };

    [Fact]
    public async Task A_lean_post_leaves_out_what_is_not_set()
    {
        Server.Answer(Samples.Init);
        await InitAsync(Lean);
        var sent = Server.Only;
        Assert.Equal(("POST", "/v2/post/publish/video/init/"), (sent.Method, sent.Target));
        Assert.Equal("application/json; charset=UTF-8", sent.Header("Content-Type"));
        Assert.Equal("Bearer act.x1", sent.Header("Authorization"));
        Assert.Equal(
            """{"post_info":{"privacy_level":"SELF_ONLY","disable_comment":false,"disable_duet":false,"disable_stitch":false},"source_info":{"source":"FILE_UPLOAD","video_size":73000000,"chunk_size":10000000,"total_chunk_count":7}}""",
            sent.Text);
    }

    // The cover time belongs to post_info.
    [Fact]
    [Trait("trap", "38")]
    public async Task Trap_38_A_full_post_has_every_option_in_post_info()
    {
        Server.Answer(Samples.Init);
        await InitAsync(new VideoPostInfo
        {
            Title = "Plain #tag",
            PrivacyLevel = PrivacyLevels.PublicToEveryone,
            DisableComment = true,
            DisableDuet = true,
            DisableStitch = true,
            VideoCoverTimestampMs = 1500,
            BrandContentToggle = true,
            BrandOrganicToggle = false,
            IsAigc = true,
        });
        Assert.StartsWith(
            """{"post_info":{"title":"Plain #tag","privacy_level":"PUBLIC_TO_EVERYONE","disable_comment":true,"disable_duet":true,"disable_stitch":true,"video_cover_timestamp_ms":1500,"brand_content_toggle":true,"brand_organic_toggle":false,"is_aigc":true},"source_info":{""",
            Server.Only.Text,
            StringComparison.Ordinal);
    }

    // What the author wrote arrives unit by unit, emoji and line breaks included.
    [Fact]
    [Trait("trap", "18")]
    public async Task Trap_18_A_caption_arrives_unchanged()
    {
        Server.Answer(Samples.Init);
        var title = "\"Zoë\" 👩‍👩‍👧 <b>&\n#день @ünal \\ end";
        await InitAsync(Lean with { Title = title });
        using var json = System.Text.Json.JsonDocument.Parse(Server.Only.Body);
        Assert.Equal(title, json.RootElement.GetProperty("post_info").GetProperty("title").GetString());
    }

    [Fact]
    public async Task The_sample_answer_is_read()
    {
        Server.Answer(Samples.Init);
        var init = await InitAsync(Lean);
        Assert.Equal("v_pub_file~v2-1.7600000000000000001", init.PublishId);
        Assert.Equal("https://upload.local/upload?upload_id=7600000000000000002&upload_token=5d1c", init.UploadUrl.OriginalString);
    }

    // The two spellings of one code.
    [Theory]
    [InlineData("invalid_params", "The chunk size is invalid", TikTokFailureKind.ChunkPlanRefused)]
    [InlineData("invalid_param", "The chunk size is invalid", TikTokFailureKind.ChunkPlanRefused)]
    [InlineData("invalid_params", "The total chunk count is invalid", TikTokFailureKind.InvalidRequest)]
    [InlineData("invalid_params", "The request post info is empty or incorrect", TikTokFailureKind.InvalidRequest)]
    [InlineData("invalid_params", "The request source info is empty or incorrect", TikTokFailureKind.InvalidRequest)]
    [InlineData("rate_limit_exceeded", "The chunk size is invalid", TikTokFailureKind.RateLimited)]
    [Trait("trap", "4")]
    [Trait("contract", "29")]
    [Trait("contract", "35")]
    [Trait("contract", "36")]
    [Trait("contract", "37")]
    public async Task Trap_04_A_refused_chunk_size_is_told_apart_by_its_message(string code, string message, TikTokFailureKind kind)
    {
        Server.Answer(Samples.Error(code, message), 400);
        await FailsAsync(() => InitAsync(Lean), kind);
    }

    // The code decides, whatever the status.
    [Theory]
    [InlineData("unaudited_client_can_only_post_to_private_accounts", 403, TikTokFailureKind.UnauditedClient)]
    [InlineData("privacy_level_option_mismatch", 403, TikTokFailureKind.PrivacyMismatch)]
    [InlineData("reached_active_user_cap", 403, TikTokFailureKind.ActiveUserCap)]
    [InlineData("spam_risk_too_many_pending_share", 400, TikTokFailureKind.PendingDraftCap)]
    [InlineData("spam_risk_too_many_pending_share", 403, TikTokFailureKind.PendingDraftCap)]
    [Trait("trap", "16")]
    [Trait("trap", "17")]
    [Trait("trap", "34")]
    [Trait("trap", "40")]
    [Trait("contract", "30")]
    [Trait("contract", "47")]
    [Trait("contract", "49")]
    [Trait("contract", "51")]
    public async Task Trap_16_17_34_40_Refusals_have_their_kind(string code, int status, TikTokFailureKind kind)
    {
        Server.Answer(Samples.Error(code, "Please review our integration guidelines"), status);
        await FailsAsync(() => InitAsync(Lean), kind);
    }

    // Two codes share 401, and only one of them is for a refresh.
    [Fact]
    [Trait("trap", "25")]
    [Trait("contract", "20")]
    [Trait("contract", "22")]
    public async Task Trap_25_The_two_codes_of_401_are_two_kinds()
    {
        Server.Answer(Samples.AccessTokenInvalid, 401);
        await FailsAsync(() => InitAsync(Lean), TikTokFailureKind.AccessTokenInvalid);
        Server.Answer(Samples.Error("scope_not_authorized"), 401);
        await FailsAsync(() => InitAsync(Lean), TikTokFailureKind.ScopeMissing);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"publish_id":"v_pub_file~v2-1.7"}""")]
    [InlineData("""{"publish_id":"v_pub_file~v2-1.7","upload_url":"ftp://upload.local/x"}""")]
    [InlineData("""{"publish_id":"v_pub_file~v2-1.7","upload_url":"/upload"}""")]
    [InlineData("""{"publish_id":"","upload_url":"https://upload.local/x"}""")]
    public async Task An_init_without_id_or_address_is_unreadable(string data)
    {
        Server.Answer(Samples.Ok(data));
        await FailsAsync(() => InitAsync(Lean), TikTokFailureKind.UnreadableAnswer);
    }

    private Task<VideoInit> InitAsync(VideoPostInfo post) => Server.Posting.InitVideoAsync(post, ChunkPlan.For(73_000_000), "act.x1", Token);
}
