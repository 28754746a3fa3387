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

    // Trap 8: 19 digits do not survive a double.
    [Fact]
    public async Task A_public_post_has_its_id_to_the_last_digit()
    {
        Server.Answer(Samples.StatusPublic);
        Assert.Equal([7600000000000000003], (await GetAsync()).PostIds);
    }

    // Traps 9, 10, 11: numbers, strings, none at all; no id is no failure.
    [Theory]
    [InlineData("""["7600000000000000003",7600000000000000005]""", 2)]
    [InlineData("""[7600000000000000003,null]""", 1)]
    [InlineData("[]", 0)]
    [InlineData("null", 0)]
    public async Task Ids_come_in_many_forms(string ids, int count)
    {
        Server.Answer(Samples.Ok($$"""{"status":"PUBLISH_COMPLETE","publicaly_available_post_id":{{ids}}}"""));
        Assert.Equal(count, (await GetAsync()).PostIds.Count);
    }

    [Fact]
    public async Task A_post_that_is_not_public_is_complete_without_id()
    {
        Server.Answer(Samples.StatusPrivate);
        var status = await GetAsync();
        Assert.Equal(PublishStatuses.PublishComplete, status.Status);
        Assert.Empty(status.PostIds);
    }

    [Fact]
    public async Task A_failed_post_is_a_status_and_no_exception()
    {
        Server.Answer(Samples.StatusFailed);
        var status = await GetAsync();
        Assert.Equal(("FAILED", "frame_rate_check_failed"), (status.Status, status.FailReason));
        Assert.Equal(TikTokFailureKind.FrameRateRefused, status.FailureKind);
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

    // Trap 39: documented and seen answers to an id that TikTok does not know (yet).
    [Theory]
    [InlineData("invalid_publish_id", "", TikTokFailureKind.UnknownPublishId)]
    [InlineData("invalid_params", "invalid_publish_id", TikTokFailureKind.UnknownPublishId)]
    [InlineData("token_not_authorized_for_specified_publish_id", "", TikTokFailureKind.ForeignPublishId)]
    public async Task Unknown_and_foreign_ids_are_told_apart(string code, string message, TikTokFailureKind kind)
    {
        Server.Answer(Samples.Error(code, message), 400);
        await FailsAsync(GetAsync, kind);
    }

    private Task<PublishStatus> GetAsync() => Server.Posting.GetPublishStatusAsync("v_pub_file~v2-1.7", "act.x1", Token);
}
