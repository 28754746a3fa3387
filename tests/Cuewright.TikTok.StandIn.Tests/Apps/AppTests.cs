namespace Cuewright.TikTok.StandIn.Tests.Apps;

public sealed class AppTests : StandInTests
{
    private const string Sandbox = "sbawtest0000000001";
    private const string SandboxSecret = "sandbox-secret-0123456789abcdef0";
    private static readonly string[] Targets = [TestStandIn.Handle];
    private static readonly string[] Redirects = [TestStandIn.Redirect];
    private static readonly string[] BasicOnly = ["user.info.basic"];

    public AppTests()
        : base(options => options.Apps =
        [
            new StandInApp { Name = "Sandbox", ClientKey = Sandbox, ClientSecret = SandboxSecret, RedirectUris = Redirects, Sandbox = true, TargetUsers = Targets },
        ])
    {
    }

    private static List<(string Name, string Value)> Of(string key, params (string, string)[] more) =>
        [.. TestStandIn.Authorize().Where(field => field.Name is not "client_key"), ("client_key", key), .. more];

    private async Task<string> SandboxTokenAsync()
    {
        var code = (await StandIn.ConsentAsync(fields: Of(Sandbox))).CallbackFields()["code"];
        return (await StandIn.ExchangeAsync(code, key: Sandbox, secret: SandboxSecret)).Json.GetProperty("access_token").GetString()!;
    }

    [Fact]
    [Trait("contract", "9")]
    public async Task Row_9_only_target_users_can_consent_to_a_sandbox()
    {
        var refused = (await StandIn.ConsentAsync("harbor.coffee", fields: Of(Sandbox))).CallbackFields();
        Assert.Equal(("access_denied", "non_sandbox_target", "a state/+="), (refused["error"], refused["error_type"], refused["state"]));

        Assert.True((await StandIn.ConsentAsync(fields: Of(Sandbox))).CallbackFields().ContainsKey("code"));
    }

    [Fact]
    [Trait("contract", "47")]
    public async Task Row_47_a_sandbox_posts_as_an_unaudited_app()
    {
        var answer = await StandIn.InitAsync(await SandboxTokenAsync());

        Assert.Equal((403, "unaudited_client_can_only_post_to_private_accounts"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Each_app_has_its_own_open_ids_tokens_and_posts()
    {
        var (first, second) = (await StandIn.TokenAsync(), await SandboxTokenAsync());
        var ids = new List<string?>();
        foreach (var token in new[] { first, second })
        {
            ids.Add((await StandIn.GetAsync("v2/user/info/?fields=open_id", token)).Data.GetProperty("user").GetProperty("open_id").GetString());
        }

        Assert.Distinct(ids);
        var publishId = await StandIn.PublishAsync(first);
        Assert.Equal("token_not_authorized_for_specified_publish_id", (await StandIn.StatusAsync(second, publishId)).Code);

        await StandIn.FormAsync("v2/oauth/revoke/", ("client_key", Sandbox), ("client_secret", SandboxSecret), ("token", second));
        Assert.Equal("access_token_invalid", (await StandIn.StatusAsync(second, publishId)).Code);
        Assert.Equal("ok", (await StandIn.StatusAsync(first, publishId)).Code);
    }

    [Fact]
    [Trait("contract", "2")]
    public async Task Row_2_an_app_without_login_kit_is_unauthorized()
    {
        await StandIn.PutAsync($"stand-in/api/apps/{Sandbox}", new { hasLoginKit = false });
        var page = await StandIn.AuthorizePageAsync(Of(Sandbox));

        Assert.Equal(400, page.Status);
        Assert.Contains("unauthorized_client", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("contract", "5")]
    public async Task Row_5_a_scope_that_the_app_is_not_approved_for_is_invalid()
    {
        await StandIn.PutAsync($"stand-in/api/apps/{Sandbox}", new { scopes = BasicOnly });

        Assert.Contains("invalid_scope", (await StandIn.AuthorizePageAsync(Of(Sandbox))).Body, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("contract", "10")]
    public async Task Row_10_a_live_session_skips_the_page_as_the_same_account_unless_it_is_wanted()
    {
        await StandIn.SwitchAsync(new { liveSession = true });
        var consent = await StandIn.ConsentAsync();
        await StandIn.ExchangeAsync(consent.CallbackFields()["code"]);
        var cookie = consent.Headers["Set-Cookie"].Split(';')[0];

        Assert.Equal(302, (await AuthorizeAsync("0", cookie)).Status);
        Assert.Equal(302, (await AuthorizeAsync(null, cookie)).Status);
        Assert.Equal(200, (await AuthorizeAsync("1", cookie)).Status);
        Assert.Equal(200, (await AuthorizeAsync("0", "stand-in-session=harbor.coffee")).Status);
        var code = (await AuthorizeAsync("0", cookie)).CallbackFields()["code"];
        Assert.StartsWith("act.", (await StandIn.ExchangeAsync(code)).Json.GetProperty("access_token").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [Trait("contract", "73")]
    [InlineData("https://app.example/webhooks", false, 200)]
    [InlineData("http://127.0.0.1:5000/webhooks", false, 200)]
    [InlineData("http://127.0.0.1:5000/webhooks", true, 400)]
    [InlineData("http://app.example/webhooks", false, 400)]
    [InlineData("webhooks", false, 400)]
    public async Task Row_73_a_webhook_url_is_https_or_on_this_machine(string url, bool httpsOnly, int status)
    {
        await StandIn.SwitchAsync(new { webhookHttpsOnly = httpsOnly });

        Assert.Equal(status, (await StandIn.PutAsync($"stand-in/api/apps/{Sandbox}", new { webhookUrl = url })).Status);
    }

    [Theory]
    [InlineData("""{"shoeSize":44}""", "shoeSize")]
    [InlineData("""{"redirectUris":["http://app.example/back"]}""", "must be https")]
    [InlineData("""{"scopes":["video.fly"]}""", "video.fly")]
    [InlineData("""{"verifiedUrls":["https://10.0.0.1/"]}""", "prefix")]
    [InlineData("""{"verifiedUrls":["https://app.example/clips"]}""", "prefix")]
    [InlineData("""{"targetUsers":["1","2","3","4","5","6","7","8","9","10","11"]}""", "target users")]
    [InlineData("[]", "JSON object")]
    public async Task The_portal_refuses_what_the_real_one_does(string body, string told)
    {
        var answer = await StandIn.SendAsync(HttpMethod.Put, $"stand-in/api/apps/{Sandbox}", new StringContent(body));

        Assert.Equal(400, answer.Status);
        Assert.Contains(told, answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_app_made_at_run_time_outlives_a_restart_and_its_secret_is_not_shown()
    {
        await StandIn.PutAsync("stand-in/api/apps/awlater0000000001", new { clientSecret = "later-secret", name = "Later", redirectUris = Redirects, dailyUserQuota = 3 });
        await StandIn.RestartAsync();

        var apps = await StandIn.GetAsync("stand-in/api/apps");
        Assert.Equal([TestStandIn.Key, Sandbox, "awlater0000000001"], apps.Json.EnumerateArray().Select(app => app.GetProperty("clientKey").GetString()));
        Assert.DoesNotContain("secret", apps.Body, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(200, (await StandIn.AuthorizePageAsync(Of("awlater0000000001"))).Status);
    }

    private async Task<Answer> AuthorizeAsync(string? disableAutoAuth, string cookie)
    {
        var fields = disableAutoAuth is null ? TestStandIn.Authorize() : [.. TestStandIn.Authorize(), ("disable_auto_auth", disableAutoAuth)];
        using var request = new HttpRequestMessage(
            HttpMethod.Get, StandIn.Url("v2/auth/authorize/?" + string.Join('&', fields.Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value)}"))));
        request.Headers.Add("Cookie", cookie);
        return await StandIn.SendAsync(request);
    }
}
