namespace Cuewright.TikTok.Tests.Posting;

public sealed class PublishStatusTests : ServerTests
{
    [Fact]
    public async Task The_publish_id_goes_unencoded_into_the_body()
    {
        Server.Answer(Samples.StatusRunning);
        await GetAsync();
        Assert.Equal(("POST", "/v2/post/publish/status/fetch/"), (Server.Only.Method, Server.Only.Target));
        Assert.Equal("""{"publish_id":"v_pub_file~v2-1.7"}""", Server.Only.Text);
    }

    [Fact]
    public async Task A_running_upload_tells_its_bytes()
    {
        Server.Answer(Samples.StatusRunning);
        var status = await GetAsync();
        Assert.Equal((PublishStatuses.ProcessingUpload, 20_000_000L), (status.Status, status.UploadedBytes));
        Assert.Null(status.FailureKind);
        Assert.Null(status.DownloadedBytes);
    }

    // 19 digits do not survive a double.
    [Fact]
    [Trait("trap", "8")]
    [Trait("contract", "63")]
    public async Task Trap_08_A_public_post_has_its_id_to_the_last_digit()
    {
        Server.Answer(Samples.StatusPublic);
        Assert.Equal([7600000000000000003], (await GetAsync()).PostIds);
    }

    // Numbers, strings, none at all; no id is no failure.
    [Theory]
    [InlineData("""["7600000000000000003",7600000000000000005]""", 2)]
    [InlineData("""[7600000000000000003,null]""", 1)]
    [InlineData("[]", 0)]
    [InlineData("null", 0)]
    [InlineData("7600000000000000003", 1)]
    [InlineData("\"7600000000000000003\"", 1)]
    [InlineData("\"\"", 0)]
    [InlineData("{}", 0)]
    [InlineData("false", 0)]
    [InlineData("[0,\"\",\"undefined\",1.5,{},[7600000000000000003]]", 0)]
    [InlineData("[99999999999999999999]", 0)]
    [Trait("trap", "9")]
    [Trait("trap", "10")]
    [Trait("contract", "63")]
    public async Task Trap_09_10_Ids_come_in_many_forms(string ids, int count)
    {
        Server.Answer(Samples.Ok($$"""{"status":"PUBLISH_COMPLETE","publicaly_available_post_id":{{ids}}}"""));
        Assert.Equal(count, (await GetAsync()).PostIds.Count);
    }

    [Fact]
    [Trait("trap", "9")]
    [Trait("trap", "11")]
    [Trait("contract", "63")]
    public async Task Trap_09_11_A_post_that_is_not_public_is_complete_without_id()
    {
        Server.Answer(Samples.StatusPrivate);
        var status = await GetAsync();
        Assert.Equal(PublishStatuses.PublishComplete, status.Status);
        Assert.Empty(status.PostIds);
    }

    [Fact]
    [Trait("contract", "62")]
    public async Task Contract_62_A_failed_post_is_a_status_and_no_exception()
    {
        Server.Answer(Samples.StatusFailed);
        var status = await GetAsync();
        Assert.Equal(("FAILED", "frame_rate_check_failed"), (status.Status, status.FailReason));
        Assert.Equal(TikTokFailureKind.FrameRateRefused, status.FailureKind);
    }

    [Theory]
    [InlineData("""{"status":"PUBLISH_COMPLETE","publicly_available_post_id":["7600000000000000003"]}""")]
    [InlineData("""{"status":"PUBLISH_COMPLETE","publicaly_available_post_id":[],"publicly_available_post_id":[7600000000000000003]}""")]
    [InlineData("""{"status":"PUBLISH_COMPLETE","publicaly_available_post_id":[7600000000000000003],"publicly_available_post_id":[1]}""")]
    public async Task The_ids_are_found_should_TikTok_mend_its_spelling(string data)
    {
        Server.Answer(Samples.Ok(data));
        Assert.Equal([7600000000000000003], (await GetAsync()).PostIds);
    }

    // All bytes arrived, and still it failed: only the status says what became of them.
    [Fact]
    [Trait("trap", "13")]
    public async Task Trap_13_An_upload_taken_whole_is_no_post_yet()
    {
        Server.Answer("", 201);
        using var content = new MemoryStream(new byte[10]);
        var put = await Server.Uploads.PutChunkAsync(new Uri(Server.Address, "/upload"), new UploadChunk("video/mp4", 0, 9, 10), content, Token);
        Assert.IsType<ChunkAnswer.Complete>(put);
        Server.Answer(Samples.StatusFailed);
        Assert.Equal(PublishStatuses.Failed, (await GetAsync()).Status);
    }

    [Fact]
    [Trait("trap", "14")]
    [Trait("contract", "70")]
    public async Task Trap_14_A_delivered_draft_is_a_status_of_its_own_and_may_become_several_posts()
    {
        Server.Answer(Samples.Ok("""{"status":"SEND_TO_USER_INBOX"}"""));
        Assert.Equal(PublishStatuses.SendToUserInbox, (await GetAsync()).Status);
        Server.Answer(Samples.Ok("""{"status":"PUBLISH_COMPLETE","publicaly_available_post_id":[7600000000000000003,7600000000000000004]}"""));
        Assert.Equal([7600000000000000003, 7600000000000000004], (await GetAsync()).PostIds);
    }

    [Theory]
    [InlineData("picture_size_check_failed", TikTokFailureKind.PictureSizeRefused)]
    [InlineData("file_format_check_failed", TikTokFailureKind.FormatRefused)]
    [InlineData("photo_pull_failed", TikTokFailureKind.PullFailed)]
    [InlineData("video_pull_failed", TikTokFailureKind.PullFailed)]
    [InlineData("duration_check_failed", TikTokFailureKind.DurationRefused)]
    [InlineData("auth_removed", TikTokFailureKind.AuthorizationRemoved)]
    [InlineData("spam_risk_text", TikTokFailureKind.SpamRiskText)]
    [InlineData("publish_cancelled", TikTokFailureKind.Cancelled)]
    [InlineData("internal", TikTokFailureKind.ServerFault)]
    [InlineData("something internal", TikTokFailureKind.Unknown)]
    [Trait("trap", "20")]
    [Trait("trap", "22")]
    [Trait("contract", "46")]
    [Trait("contract", "64")]
    [Trait("contract", "65")]
    [Trait("contract", "66")]
    [Trait("contract", "67")]
    [Trait("contract", "68")]
    public async Task Trap_20_22_A_fail_reason_counts_as_a_whole(string reason, TikTokFailureKind kind)
    {
        Server.Answer(Samples.Ok($$"""{"status":"FAILED","fail_reason":"{{reason}}"}"""));
        var status = await GetAsync();
        Assert.Equal((reason, kind), (status.FailReason, status.FailureKind!.Value));
    }

    [Fact]
    public async Task A_failure_without_reason_is_unknown()
    {
        Server.Answer(Samples.Ok("""{"status":"FAILED","fail_reason":""}"""));
        var status = await GetAsync();
        Assert.Null(status.FailReason);
        Assert.Equal(TikTokFailureKind.Unknown, status.FailureKind);
    }

    [Fact]
    public async Task An_unknown_status_passes_through()
    {
        Server.Answer(Samples.Ok("""{"status":"SOMETHING_NEW","downloaded_bytes":"10062683"}"""));
        var status = await GetAsync();
        Assert.Equal(("SOMETHING_NEW", 10_062_683L), (status.Status, status.DownloadedBytes));
    }

    // Documented and seen answers to an id that TikTok does not know (yet).
    [Theory]
    [InlineData("invalid_publish_id", "", TikTokFailureKind.UnknownPublishId)]
    [InlineData("invalid_params", "invalid_publish_id", TikTokFailureKind.UnknownPublishId)]
    [InlineData("token_not_authorized_for_specified_publish_id", "", TikTokFailureKind.ForeignPublishId)]
    [Trait("trap", "39")]
    [Trait("contract", "60")]
    [Trait("contract", "61")]
    public async Task Trap_39_Unknown_and_foreign_ids_are_told_apart(string code, string message, TikTokFailureKind kind)
    {
        Server.Answer(Samples.Error(code, message), 400);
        await FailsAsync(GetAsync, kind);
    }

    private Task<PublishStatus> GetAsync() => Server.Posting.GetPublishStatusAsync("v_pub_file~v2-1.7", "act.x1", Token);
}
