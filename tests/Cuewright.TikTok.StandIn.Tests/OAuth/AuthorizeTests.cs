namespace Cuewright.TikTok.StandIn.Tests.OAuth;

public sealed class AuthorizeTests : StandInTests
{
    private static List<(string Name, string Value)> With(string name, string? value)
    {
        var fields = TestStandIn.Authorize();
        fields.RemoveAll(field => field.Name == name);
        if (value is not null)
        {
            fields.Add((name, value));
        }

        return fields;
    }

    [Theory]
    [InlineData("client_key", "awsomebodyelse001", "unauthorized_client")]
    [InlineData("client_key", null, "unauthorized_client")]
    [InlineData("redirect_uri", TestStandIn.Redirect + "/", "invalid_request")]
    [InlineData("redirect_uri", TestStandIn.Redirect + "?x=1", "invalid_request")]
    [InlineData("redirect_uri", "https://APP.example/connect/tiktok/callback", "invalid_request")]
    [InlineData("response_type", "token", "unsupported_response_type")]
    [InlineData("scope", "user.info.basic video.publish", "invalid_scope")]
    [InlineData("scope", "user.info.basic,research.data.basic", "invalid_scope")]
    [InlineData("scope", null, "invalid_scope")]
    [InlineData("code_challenge_method", "plain", "invalid_request")]
    [Trait("contract", "2")]
    [Trait("contract", "3")]
    [Trait("contract", "4")]
    [Trait("contract", "5")]
    [Trait("contract", "6")]
    public async Task Rows_2_to_6_an_error_page_names_the_field_and_redirects_nobody(string field, string? value, string error)
    {
        var fields = With(field, value);
        foreach (var answer in new[] { await StandIn.AuthorizePageAsync(fields), await StandIn.ConsentAsync(fields: fields) })
        {
            Assert.Equal((400, null), (answer.Status, answer.Location));
            Assert.Contains("Something went wrong", answer.Body, StringComparison.Ordinal);
            Assert.Contains($"<code>{field}</code>", answer.Body, StringComparison.Ordinal);
            Assert.Contains($"<code>{error}</code>", answer.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    [Trait("contract", "6")]
    public async Task Row_6_a_loopback_redirect_needs_a_challenge_and_a_web_one_does_not()
    {
        await using var desktop = await TestStandIn.StartAsync(options => options.RedirectUris = ["http://127.0.0.1:*/callback/"]);
        var fields = With("redirect_uri", "http://127.0.0.1:5000/callback/").Where(field => !field.Name.StartsWith("code_challenge", StringComparison.Ordinal)).ToList();

        var page = await desktop.AuthorizePageAsync(fields);
        Assert.Contains("10007", page.Body, StringComparison.Ordinal);

        var method = await desktop.AuthorizePageAsync([.. fields, ("code_challenge", TestStandIn.Challenge)]);
        Assert.Contains("10008", method.Body, StringComparison.Ordinal);

        var web = TestStandIn.Authorize().Where(field => !field.Name.StartsWith("code_challenge", StringComparison.Ordinal));
        Assert.Equal(200, (await StandIn.AuthorizePageAsync(web)).Status);
    }

    [Fact]
    public async Task The_page_shows_who_asks_for_what_and_the_creators_to_choose_from()
    {
        var page = await StandIn.AuthorizePageAsync(TestStandIn.Authorize("user.info.basic,video.publish"));

        Assert.Equal((200, "text/html"), (page.Status, page.ContentType));
        Assert.Contains(TestStandIn.Key, page.Body, StringComparison.Ordinal);
        Assert.Contains("Post videos to your profile", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Read your public videos", page.Body, StringComparison.Ordinal);
        Assert.Contains("Maple Street Bakery", page.Body, StringComparison.Ordinal);
        Assert.Equal(14, page.Body.Split("name=\"creator\"").Length - 1);
    }

    [Fact]
    public async Task A_code_with_its_tail_comes_back_encoded_with_scopes_and_state()
    {
        var answer = await StandIn.ConsentAsync();

        Assert.StartsWith(TestStandIn.Redirect + "?", answer.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("%2A0%216410", answer.Location.OriginalString, StringComparison.Ordinal);
        var fields = answer.CallbackFields();
        Assert.EndsWith("*0!6410", fields["code"], StringComparison.Ordinal);
        Assert.Equal((TestStandIn.AllScopes, "a state/+="), (fields["scopes"], fields["state"]));
    }

    [Fact]
    [Trait("contract", "7")]
    public async Task Row_7_a_refusal_comes_back_as_access_denied_with_the_state()
    {
        var answer = await StandIn.FormAsync("v2/auth/authorize/", [.. TestStandIn.Authorize(), ("creator", TestStandIn.Handle), ("decision", "deny")]);

        var fields = answer.CallbackFields();
        Assert.Equal(("access_denied", "a state/+="), (fields["error"], fields["state"]));
        Assert.NotEmpty(fields["error_description"]);
        Assert.DoesNotContain("code", fields.Keys);
    }

    [Fact]
    [Trait("contract", "8")]
    public async Task Row_8_unticked_scopes_are_missing_in_callback_and_token()
    {
        var answer = await StandIn.ConsentAsync(granted: "video.publish,user.info.stats");

        var fields = answer.CallbackFields();
        Assert.Equal("user.info.basic,user.info.stats,video.publish", fields["scopes"]);
        var tokens = (await StandIn.ExchangeAsync(fields["code"])).Json;
        Assert.Equal("user.info.basic,user.info.stats,video.publish", tokens.GetProperty("scope").GetString());
    }

    [Theory]
    [InlineData("http://app.example/callback", "https")]
    [InlineData("https://app.example/callback?x=1", "query")]
    [InlineData("https://app.example/callback#x", "fragment")]
    [InlineData("/callback", "absolute")]
    [InlineData("http://localhost/callback", "port")]
    [Trait("contract", "11")]
    public async Task Row_11_the_portal_refuses_other_redirect_uris(string uri, string why)
    {
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => TestStandIn.StartAsync(options => options.RedirectUris = [uri]));
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("contract", "11")]
    public async Task Row_11_ten_redirect_uris_of_511_characters_are_the_most()
    {
        var eleven = Enumerable.Range(0, 11).Select(n => $"https://app.example/{n}").ToList();
        await Assert.ThrowsAsync<ArgumentException>(() => TestStandIn.StartAsync(options => options.RedirectUris = eleven));
        var tooLong = "https://app.example/".PadRight(512, 'x');
        await Assert.ThrowsAsync<ArgumentException>(() => TestStandIn.StartAsync(options => options.RedirectUris = [tooLong]));
        await using var fine = await TestStandIn.StartAsync(options => options.RedirectUris = [.. eleven.Take(9), tooLong[..511]]);
    }
}
