namespace Cuewright.TikTok.Tests.Posting;

public sealed class CancelTests : ServerTests
{
    // The answer has only the error object.
    [Theory]
    [InlineData(Samples.Cancelled)]
    [InlineData("""{"data":null,"error":{"code":"ok"}}""")]
    [InlineData("""{"data":{},"error":{"code":"ok","message":"","logid":"L"}}""")]
    [Trait("contract", "69")]
    public async Task Contract_69_A_cancelled_task_has_no_data(string body)
    {
        Server.Answer(body);
        await CancelAsync();
        Assert.Equal(("POST", "/v2/post/publish/cancel/"), (Server.Only.Method, Server.Only.Target));
        Assert.Equal("""{"publish_id":"v_pub_url~v2-1.7"}""", Server.Only.Text);
    }

    [Theory]
    [InlineData("publish_not_cancellable", 400, TikTokFailureKind.NotCancellable)]
    [InlineData("invalid_publish_id", 400, TikTokFailureKind.UnknownPublishId)]
    [InlineData("token_not_authorized_for_specified_publish_id", 400, TikTokFailureKind.ForeignPublishId)]
    [InlineData("url_ownership_unverified", 403, TikTokFailureKind.UrlNotOwned)]
    [Trait("contract", "69")]
    public async Task Contract_69_Refusals_have_their_kind(string code, int status, TikTokFailureKind kind)
    {
        Server.Answer(Samples.Error(code), status);
        await FailsAsync(CancelAsync, kind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"data":{}}""")]
    [InlineData("<html>")]
    public async Task Silence_is_no_success(string body)
    {
        Server.Answer(body);
        await FailsAsync(CancelAsync, TikTokFailureKind.UnreadableAnswer);
    }

    [Fact]
    public async Task An_empty_id_is_not_sent()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Server.Posting.CancelAsync(" ", "act.x1", Token));
        Assert.Empty(Server.Requests);
    }

    private Task CancelAsync() => Server.Posting.CancelAsync("v_pub_url~v2-1.7", "act.x1", Token);
}
