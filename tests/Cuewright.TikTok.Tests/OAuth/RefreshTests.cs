namespace Cuewright.TikTok.Tests.OAuth;

public sealed class RefreshTests : ServerTests
{
    [Fact]
    public async Task The_request_is_a_form_with_every_field()
    {
        Server.Answer(Samples.Token);
        await Server.OAuth.RefreshAsync(App, "rft.x0!", Token);
        Assert.Equal("/v2/oauth/token/", Server.Only.Target);
        Assert.Equal(
            "client_key=awapp0001&client_secret=s3cret%2F%2B%26%3D&grant_type=refresh_token&refresh_token=rft.x0%21", Server.Only.Text);
    }

    // Losing a rotated token disconnects the account, so little is demanded of the answer.
    [Fact]
    [Trait("trap", "23")]
    public async Task Trap_23_Whatever_tokens_come_back_are_kept()
    {
        Server.Answer("""{"access_token":"act.x2","refresh_token":"rft.x2"}""");
        var tokens = await Server.OAuth.RefreshAsync(App, "rft.x1", Token);
        Assert.Equal("rft.x2", tokens.RefreshToken);
        Assert.Equal(TimeSpan.FromHours(1), tokens.ExpiresIn);
        Assert.Null(tokens.RefreshExpiresIn);
        Assert.Equal("", tokens.OpenId);
        Assert.Empty(tokens.Scopes);
    }

    [Theory]
    [InlineData("""{"access_token":"act.x2","expires_in":86400}""")]
    [InlineData("""{"access_token":"act.x2","expires_in":86400,"refresh_token":""}""")]
    [InlineData("""{"access_token":"act.x2","expires_in":86400,"refresh_token":null}""")]
    [Trait("trap", "23")]
    [Trait("contract", "18")]
    public async Task Trap_23_No_refresh_token_means_keep_the_old_one(string body)
    {
        Server.Answer(body);
        Assert.Null((await Server.OAuth.RefreshAsync(App, "rft.x1", Token)).RefreshToken);
    }

    [Theory]
    [InlineData("\"86400\"", 86400)]
    [InlineData("-5", 0)]
    [InlineData("9223372036854775807", 632448000)]
    public async Task Odd_lives_are_read_within_reason(string expiresIn, int seconds)
    {
        Server.Answer($$"""{"access_token":"act.x2","expires_in":{{expiresIn}},"unknown":[1]}""");
        Assert.Equal(TimeSpan.FromSeconds(seconds), (await Server.OAuth.RefreshAsync(App, "rft.x1", Token)).ExpiresIn);
    }

    [Fact]
    [Trait("contract", "18")]
    public async Task Contract_18_A_dead_refresh_token_is_definite()
    {
        Server.Answer("""{"error":"invalid_grant","error_description":"Refresh token is invalid or expired.","log_id":"L"}""");
        await FailsAsync(() => Server.OAuth.RefreshAsync(App, "rft.x1", Token), TikTokFailureKind.GrantInvalid);
    }

    // A refresh does not extend the grant's year: what is left of it is what TikTok says now.
    [Fact]
    [Trait("contract", "19")]
    public async Task Contract_19_The_refresh_tokens_life_counts_down()
    {
        Server.Answer("""{"access_token":"act.x2","expires_in":86400,"refresh_token":"rft.x1","refresh_expires_in":31449600}""");
        Assert.Equal(TimeSpan.FromDays(364), (await Server.OAuth.RefreshAsync(App, "rft.x1", Token)).RefreshExpiresIn);
    }
}
