namespace Cuewright.TikTok.Tests.OAuth;

public sealed class RevokeTests : ServerTests
{
    // Without the secret the access stays.
    [Fact]
    [Trait("trap", "32")]
    [Trait("contract", "21")]
    public async Task Trap_32_All_three_fields_are_sent()
    {
        await RevokeAsync();
        Assert.Equal("/v2/oauth/revoke/", Server.Only.Target);
        Assert.Equal("client_key=awapp0001&client_secret=s3cret%2F%2B%26%3D&token=act.x1", Server.Only.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("{}")]
    [InlineData("""{"data":{},"error":{"code":"ok","message":"","log_id":"L"}}""")]
    [Trait("contract", "21")]
    public async Task Contract_21_An_empty_answer_is_success(string body)
    {
        Server.Answer(body);
        await RevokeAsync();
        Assert.Single(Server.Requests);
    }

    [Theory]
    [InlineData(200, """{"error":"invalid_client","error_description":"x","log_id":"L"}""", TikTokFailureKind.AppMisconfigured)]
    [InlineData(401, """{"data":{},"error":{"code":"access_token_invalid","message":"","log_id":"L"}}""", TikTokFailureKind.AccessTokenInvalid)]
    [InlineData(502, "", TikTokFailureKind.ServerFault)]
    [InlineData(404, "", TikTokFailureKind.UnreadableAnswer)]
    [InlineData(404, "{}", TikTokFailureKind.UnreadableAnswer)]
    [InlineData(200, "<html>", TikTokFailureKind.UnreadableAnswer)]
    public async Task Anything_else_is_a_failure(int status, string body, TikTokFailureKind kind)
    {
        Server.Answer(body, status);
        await FailsAsync(RevokeAsync, kind);
    }

    private Task RevokeAsync() => Server.OAuth.RevokeAsync(App, "act.x1", Token);
}
