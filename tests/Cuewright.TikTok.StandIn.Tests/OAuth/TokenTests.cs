using System.Buffers.Text;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;

namespace Cuewright.TikTok.StandIn.Tests.OAuth;

public sealed class TokenTests : StandInTests
{
    [Fact]
    public async Task A_code_becomes_a_flat_token_answer()
    {
        var tokens = await StandIn.ConnectAsync();

        Assert.StartsWith("act.", tokens.GetProperty("access_token").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("rft.", tokens.GetProperty("refresh_token").GetString(), StringComparison.Ordinal);
        Assert.Matches("^-000[A-Za-z0-9_-]{32}$", tokens.GetProperty("open_id").GetString());
        Assert.Equal(86400, tokens.GetProperty("expires_in").GetInt64());
        Assert.Equal(31536000, tokens.GetProperty("refresh_expires_in").GetInt64());
        Assert.Equal(TestStandIn.AllScopes, tokens.GetProperty("scope").GetString());
        Assert.Equal("Bearer", tokens.GetProperty("token_type").GetString());
    }

    [Fact]
    public async Task The_open_id_is_the_creators_and_stays()
    {
        var first = (await StandIn.ConnectAsync()).GetProperty("open_id").GetString();

        Assert.Equal(first, (await StandIn.ConnectAsync()).GetProperty("open_id").GetString());
        Assert.NotEqual(first, (await StandIn.ConnectAsync("harbor.coffee")).GetProperty("open_id").GetString());
    }

    [Fact]
    [Trait("contract", "12")]
    public async Task Row_12_a_json_body_is_malformed()
    {
        var answer = await StandIn.SendAsync(HttpMethod.Post, "v2/oauth/token/", JsonContent.Create(new { grant_type = "refresh_token" }));

        Assert.Equal(200, answer.Status);
        Assert.Equal(("invalid_request", "The request parameters are malformed."), answer.OAuthError);
        Assert.NotEmpty(answer.Json.GetProperty("log_id").GetString()!);
    }

    [Theory]
    [InlineData(TestStandIn.Key, "wrong")]
    [InlineData("awsomebodyelse001", TestStandIn.Secret)]
    [Trait("contract", "13")]
    public async Task Row_13_a_wrong_key_or_secret_is_invalid_client(string key, string secret)
    {
        var answer = await StandIn.ExchangeAsync(await StandIn.CodeAsync(), key: key, secret: secret);

        Assert.Equal(("invalid_client", "Client key or secret is incorrect."), answer.OAuthError);
    }

    [Fact]
    public async Task A_missing_secret_is_said_to_be_missed()
    {
        var answer = await StandIn.FormAsync("v2/oauth/token/", ("client_key", TestStandIn.Key), ("grant_type", "refresh_token"));

        Assert.Equal(("invalid_request", "Client secret is missed in request."), answer.OAuthError);
    }

    [Fact]
    [Trait("contract", "14")]
    public async Task Row_14_another_redirect_uri_is_refused()
    {
        var answer = await StandIn.ExchangeAsync(await StandIn.CodeAsync(), redirect: TestStandIn.Redirect + "/");

        Assert.Equal(("invalid_request", "Redirect_uri is not matched with the uri when requesting code."), answer.OAuthError);
    }

    [Fact]
    [Trait("contract", "15")]
    public async Task Row_15_a_code_works_once()
    {
        var code = await StandIn.CodeAsync();
        Assert.True((await StandIn.ExchangeAsync(code)).Json.TryGetProperty("access_token", out _));

        Assert.Equal(("invalid_grant", "Authorization code is expired."), (await StandIn.ExchangeAsync(code)).OAuthError);
    }

    [Fact]
    [Trait("contract", "15")]
    public async Task Row_15_a_code_raced_for_is_won_once()
    {
        var code = await StandIn.CodeAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => StandIn.ExchangeAsync(code)));

        Assert.Single(answers, answer => answer.Json.TryGetProperty("access_token", out _));
    }

    [Fact]
    [Trait("contract", "15")]
    public async Task Row_15_a_code_cut_at_its_star_or_still_encoded_is_expired()
    {
        var code = await StandIn.CodeAsync();

        Assert.Equal("invalid_grant", (await StandIn.ExchangeAsync(code[..code.IndexOf('*', StringComparison.Ordinal)])).OAuthError.Error);
        Assert.Equal("invalid_grant", (await StandIn.ExchangeAsync(Uri.EscapeDataString(code))).OAuthError.Error);
        Assert.True((await StandIn.ExchangeAsync(code)).Json.TryGetProperty("access_token", out _));
    }

    [Theory]
    [InlineData(599, true)]
    [InlineData(600, false)]
    [Trait("contract", "15")]
    public async Task Row_15_a_code_lives_ten_minutes(int seconds, bool works)
    {
        var code = await StandIn.CodeAsync();
        StandIn.Clock.Advance(TimeSpan.FromSeconds(seconds));

        Assert.Equal(works, (await StandIn.ExchangeAsync(code)).Json.TryGetProperty("access_token", out _));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("gaeCq5mVvbhA8Ce6w5O9XBVIKMkySgv-_9A-rnhm9NS")]
    [InlineData("short")]
    [Trait("contract", "16")]
    public async Task Row_16_a_wrong_or_missing_verifier_is_refused(string? verifier)
    {
        var answer = await StandIn.ExchangeAsync(await StandIn.CodeAsync(), verifier: verifier);

        Assert.Equal(("invalid_request", "Code verifier or code challenge is invalid."), answer.OAuthError);
    }

    [Fact]
    [Trait("contract", "16")]
    public async Task Row_16_a_base64url_challenge_passes_the_page_and_fails_the_exchange()
    {
        var fields = TestStandIn.Authorize();
        fields.RemoveAll(field => field.Name is "code_challenge");
        fields.Add(("code_challenge", Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(TestStandIn.Verifier)))));

        var code = (await StandIn.ConsentAsync(fields: fields)).CallbackFields()["code"];

        Assert.Equal("Code verifier or code challenge is invalid.", (await StandIn.ExchangeAsync(code)).OAuthError.Description);
    }

    [Fact]
    public async Task A_verifier_without_a_challenge_is_tolerated()
    {
        var fields = TestStandIn.Authorize().Where(field => !field.Name.StartsWith("code_challenge", StringComparison.Ordinal));
        var code = (await StandIn.ConsentAsync(fields: fields)).CallbackFields()["code"];

        Assert.True((await StandIn.ExchangeAsync(code, verifier: "anything")).Json.TryGetProperty("access_token", out _));
    }

    [Fact]
    [Trait("contract", "17")]
    public async Task Row_17_other_grant_types_are_unsupported()
    {
        var answer = await StandIn.FormAsync("v2/oauth/token/", ("client_key", TestStandIn.Key), ("client_secret", TestStandIn.Secret), ("grant_type", "password"));

        Assert.Equal("unsupported_grant_type", answer.OAuthError.Error);
    }

    [Fact]
    public async Task OAuth_errors_come_with_400_where_so_switched()
    {
        await using var strict = await TestStandIn.StartAsync(options => options.OAuthErrorStatus = 400);

        Assert.Equal((400, "invalid_grant"), ((await strict.RefreshAsync("rft.x")).Status, (await strict.RefreshAsync("rft.x")).OAuthError.Error));
    }
}
