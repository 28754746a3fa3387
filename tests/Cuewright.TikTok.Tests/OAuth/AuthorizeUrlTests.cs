namespace Cuewright.TikTok.Tests.OAuth;

public sealed class AuthorizeUrlTests : ServerTests
{
    private static readonly AuthorizeRequest Request = new()
    {
        ClientKey = "awapp0001",
        RedirectUri = new Uri("http://127.0.0.1:5080/Connect/callback/"),
        Scopes = [TikTokScopes.UserInfoBasic, TikTokScopes.VideoPublish],
        State = "st/at+e é",
    };

    [Fact]
    [Trait("trap", "30")]
    [Trait("contract", "4")]
    [Trait("contract", "10")]
    public void Trap_30_It_has_every_parameter_once_and_no_challenge_unless_given()
    {
        var url = Server.OAuth.BuildAuthorizeUrl(Request);
        Assert.Equal(
            "https://www.tiktok.com/v2/auth/authorize/?client_key=awapp0001&response_type=code&scope=user.info.basic%2Cvideo.publish" +
            "&redirect_uri=http%3A%2F%2F127.0.0.1%3A5080%2FConnect%2Fcallback%2F&state=st%2Fat%2Be%20%C3%A9&disable_auto_auth=1",
            url.OriginalString);
    }

    [Fact]
    [Trait("contract", "6")]
    public void Contract_06_A_challenge_comes_with_its_method()
    {
        var challenge = Pkce.Challenge(Pkce.NewVerifier());
        var url = Server.OAuth.BuildAuthorizeUrl(Request with { CodeChallenge = challenge, DisableAutoAuth = false });
        Assert.EndsWith($"&disable_auto_auth=0&code_challenge={challenge}&code_challenge_method=S256", url.Query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://app.example/back")]
    [InlineData("https://APP.example:443/back/")]
    [Trait("contract", "3")]
    public void Contract_03_Redirect_uri_goes_out_byte_for_byte(string redirect)
    {
        var url = Server.OAuth.BuildAuthorizeUrl(Request with { RedirectUri = new Uri(redirect) });
        Assert.Contains($"&redirect_uri={Uri.EscapeDataString(redirect)}&", url.Query, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_is_a_setting_and_its_own_query_stays()
    {
        Server.Options.AuthorizeUrl = new Uri("http://localhost:5090/v2/auth/authorize/?region=eu");
        Assert.StartsWith(
            "http://localhost:5090/v2/auth/authorize/?region=eu&client_key=", Server.OAuth.BuildAuthorizeUrl(Request).OriginalString, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("user.info.basic video.publish")]
    [InlineData("user.info.basic,video.publish")]
    [InlineData("")]
    [Trait("trap", "29")]
    [Trait("contract", "5")]
    public void Trap_29_Scopes_are_not_joined_by_the_caller(string scope) =>
        Assert.Throws<ArgumentException>(() => Server.OAuth.BuildAuthorizeUrl(Request with { Scopes = [scope] }));

    // It would fail only at the exchange, after the user has consented.
    [Fact]
    [Trait("trap", "28")]
    [Trait("contract", "16")]
    public void Trap_28_A_base64url_challenge_is_refused() => Assert.Throws<ArgumentException>(
        () => Server.OAuth.BuildAuthorizeUrl(Request with { CodeChallenge = "5qF4sSB0PQhQlQjyaWUrC9-R4pMykhvJ6XRP091Bv-8" }));

    [Fact]
    public void Key_state_and_scopes_are_demanded()
    {
        Assert.Throws<ArgumentException>(() => Server.OAuth.BuildAuthorizeUrl(Request with { ClientKey = " " }));
        Assert.Throws<ArgumentException>(() => Server.OAuth.BuildAuthorizeUrl(Request with { State = "" }));
        Assert.Throws<ArgumentException>(() => Server.OAuth.BuildAuthorizeUrl(Request with { Scopes = [] }));
        Assert.Throws<ArgumentException>(() => Server.OAuth.BuildAuthorizeUrl(Request with { RedirectUri = new Uri("/back", UriKind.Relative) }));
    }
}
