namespace Cuewright.TikTok.Tests.OAuth;

public sealed class ExchangeTests : ServerTests
{
    private static readonly Uri Redirect = new("http://127.0.0.1:5080/back/");

    // Form body, client_key, exact path, code encoded once with its tail.
    [Fact]
    [Trait("trap", "27")]
    [Trait("trap", "29")]
    [Trait("trap", "33")]
    [Trait("contract", "1")]
    [Trait("contract", "12")]
    public async Task Trap_27_29_33_The_request_is_a_form_with_every_field()
    {
        Server.Answer(Samples.Token);
        await Server.OAuth.ExchangeCodeAsync(App, "Ab%2Bc*0!6410", Redirect, "ver~ifier", Token);

        var sent = Server.Only;
        Assert.Equal("POST", sent.Method);
        Assert.Equal("/v2/oauth/token/", sent.Target);
        Assert.Equal("application/x-www-form-urlencoded", sent.Header("Content-Type"));
        Assert.Equal("no-cache", sent.Header("Cache-Control"));
        Assert.Null(sent.Header("Authorization"));
        Assert.Equal(
            "client_key=awapp0001&client_secret=s3cret%2F%2B%26%3D&grant_type=authorization_code&code=Ab%252Bc%2A0%216410" +
            "&redirect_uri=http%3A%2F%2F127.0.0.1%3A5080%2Fback%2F&code_verifier=ver~ifier",
            sent.Text);
    }

    [Fact]
    public async Task No_verifier_is_sent_when_there_was_no_challenge()
    {
        Server.Answer(Samples.Token);
        await Server.OAuth.ExchangeCodeAsync(App, "c", Redirect, null, Token);
        Assert.DoesNotContain("code_verifier", Server.Only.Text, StringComparison.Ordinal);
    }

    // open_id is kept verbatim, dash included.
    [Fact]
    [Trait("trap", "31")]
    public async Task Trap_31_The_sample_answer_is_read()
    {
        Server.Answer(Samples.Token);
        var tokens = await ExchangeAsync();
        Assert.Equal("act.x1", tokens.AccessToken);
        Assert.Equal(TimeSpan.FromDays(1), tokens.ExpiresIn);
        Assert.Equal("-000AbC", tokens.OpenId);
        Assert.Equal("rft.x1", tokens.RefreshToken);
        Assert.Equal(TimeSpan.FromDays(365), tokens.RefreshExpiresIn);
        Assert.Equal(["user.info.basic", "video.publish"], tokens.Scopes);
    }

    // The body decides, whatever the status.
    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    [InlineData(401)]
    [Trait("trap", "24")]
    [Trait("contract", "15")]
    public async Task Trap_24_The_sample_error_is_a_dead_grant_at_any_status(int status)
    {
        Server.Answer(Samples.TokenError, status);
        var failure = await FailsAsync(ExchangeAsync, TikTokFailureKind.GrantInvalid);
        Assert.Equal("invalid_grant", failure.Code);
        Assert.Equal("20260911092010AA", failure.LogId);
        Assert.Equal(status, failure.HttpStatus);
    }

    [Theory]
    [InlineData(201)]
    [InlineData(400)]
    public async Task A_token_is_a_success_at_any_status(int status)
    {
        Server.Answer(Samples.Token, status);
        Assert.Equal("act.x1", (await ExchangeAsync()).AccessToken);
    }

    [Theory]
    [InlineData("invalid_client", TikTokFailureKind.AppMisconfigured)]
    [InlineData("invalid_request", TikTokFailureKind.InvalidRequest)]
    [InlineData("temporarily_unavailable", TikTokFailureKind.ServerFault)]
    [InlineData("something_new", TikTokFailureKind.Unknown)]
    public async Task OAuth_errors_have_their_kind(string error, TikTokFailureKind kind)
    {
        Server.Answer($$"""{"error":"{{error}}","error_description":"x","log_id":"1"}""");
        Assert.Equal(error, (await FailsAsync(ExchangeAsync, kind)).Code);
    }

    // TikTok's texts, word for word; the kind comes from the category alone.
    [Theory]
    [InlineData("invalid_client", "Client key or secret is incorrect.", TikTokFailureKind.AppMisconfigured)]
    [InlineData("invalid_request", "Redirect_uri is not matched with the uri when requesting code.", TikTokFailureKind.InvalidRequest)]
    [InlineData("invalid_request", "The request parameters are malformed.", TikTokFailureKind.InvalidRequest)]
    [InlineData("invalid_request", "Code verifier or code challenge is invalid.", TikTokFailureKind.InvalidRequest)]
    [InlineData("invalid_grant", "Authorization code is expired.", TikTokFailureKind.GrantInvalid)]
    [InlineData("unsupported_grant_type", "", TikTokFailureKind.AppMisconfigured)]
    [Trait("contract", "13")]
    [Trait("contract", "14")]
    [Trait("contract", "15")]
    [Trait("contract", "16")]
    [Trait("contract", "17")]
    public async Task Contract_13_14_15_16_17_Every_refusal_of_the_exchange_has_its_kind(string error, string description, TikTokFailureKind kind)
    {
        Server.Answer($$"""{"error":"{{error}}","error_description":"{{description}}","log_id":"LOG1"}""");
        var failure = await FailsAsync(ExchangeAsync, kind);
        Assert.Equal((error, "LOG1"), (failure.Code, failure.LogId));
    }

    [Fact]
    public async Task The_gateways_own_error_shape_is_understood()
    {
        Server.Answer(Samples.Error("rate_limit_exceeded"), 429, ("Retry-After", "7"));
        var failure = await FailsAsync(ExchangeAsync, TikTokFailureKind.RateLimited);
        Assert.Equal(TimeSpan.FromSeconds(7), failure.RetryAfter);
    }

    [Fact]
    public async Task Tokens_without_an_account_are_unreadable()
    {
        Server.Answer("""{"access_token":"act.x1","expires_in":86400}""");
        await FailsAsync(ExchangeAsync, TikTokFailureKind.UnreadableAnswer);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"access_token":""}""")]
    [InlineData("""{"data":{"access_token":"act.x1"},"message":"success"}""")]
    [InlineData("<html></html>")]
    [InlineData("")]
    public async Task An_answer_with_neither_token_nor_error_is_unreadable(string body)
    {
        Server.Answer(body);
        await FailsAsync(ExchangeAsync, TikTokFailureKind.UnreadableAnswer);
    }

    private Task<TokenSet> ExchangeAsync() => Server.OAuth.ExchangeCodeAsync(App, "c", Redirect, null, Token);
}
