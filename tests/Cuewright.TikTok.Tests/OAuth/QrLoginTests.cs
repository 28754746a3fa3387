namespace Cuewright.TikTok.Tests.OAuth;

public sealed class QrLoginTests : ServerTests
{
    private const string Started = """{"scan_qrcode_url":"aweme://authorize?client_key=awapp0001&client_ticket=tobefilled&scope=user.info.basic","token":"qr-token"}""";
    private static readonly QrLogin Login = new() { Token = "qr-token" };

    [Fact]
    public async Task It_begins_with_a_form_of_key_scopes_and_state()
    {
        Server.Answer(Started);
        await Server.QrLogins.StartAsync("awapp0001", [TikTokScopes.UserInfoBasic, TikTokScopes.VideoPublish], "s1", Token);
        Assert.Equal(("POST", "/v2/oauth/get_qrcode/"), (Server.Only.Method, Server.Only.Target));
        Assert.Equal("application/x-www-form-urlencoded", Server.Only.Header("Content-Type"));
        Assert.Equal("client_key=awapp0001&scope=user.info.basic%2Cvideo.publish&state=s1", Server.Only.Text);
    }

    [Theory]
    [InlineData(Started)]
    [InlineData("""{"data":{"scan_qrcode_url":"aweme://authorize?client_key=awapp0001&client_ticket=tobefilled&scope=user.info.basic","token":"qr-token"},"error":{"code":"ok"}}""")]
    public async Task The_code_holds_ones_own_ticket(string body)
    {
        Server.Answer(body);
        var login = await StartAsync();
        Assert.Equal("qr-token", login.Token);
        Assert.Equal("aweme://authorize?client_key=awapp0001&client_ticket=a%26b%20c&scope=user.info.basic", login.ScanUrl("a&b c"));
        Assert.Throws<ArgumentException>(() => login.ScanUrl(""));
        Assert.Throws<ArgumentException>(() => login.ScanUrl(new string('x', 512)));
        Assert.Contains(new string('x', 511), login.ScanUrl(new string('x', 511)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"scan_qrcode_url":"aweme://authorize?client_ticket=tobefilled"}""")]
    [InlineData("""{"scan_qrcode_url":"aweme://authorize","token":"t"}""")]
    [InlineData("""{"scan_qrcode_url":7,"token":"t"}""")]
    public async Task A_beginning_without_token_or_place_for_the_ticket_is_unreadable(string body)
    {
        Server.Answer(body);
        await FailsAsync(StartAsync, TikTokFailureKind.UnreadableAnswer);
    }

    [Fact]
    public async Task A_check_is_a_form_of_key_secret_and_token()
    {
        Server.Answer("""{"client_ticket":"t1","status":"new"}""");
        var check = await CheckAsync();
        Assert.Equal("/v2/oauth/check_qrcode/", Server.Only.Target);
        Assert.Equal("client_key=awapp0001&client_secret=s3cret%2F%2B%26%3D&token=qr-token", Server.Only.Text);
        Assert.Equal(QrLoginStatuses.New, check.Status);
        Assert.Null(check.Callback);
    }

    // The documents' table has the code alone, their example a redirect URI around it.
    [Theory]
    [InlineData("""{"client_ticket":"t1","status":"confirmed","code":"Ab+c*0!6410"}""")]
    [InlineData("""{"client_ticket":"t1","status":"confirmed","redirect_uri":"https://app.example/back?code=Ab%2Bc%2A0%216410&scopes=user.info.basic&state=s1"}""")]
    [Trait("trap", "27")]
    public async Task Trap_27_A_confirmed_login_has_its_code_whole_in_either_form(string body)
    {
        Server.Answer(body);
        var check = await CheckAsync();
        Assert.Equal("Ab+c*0!6410", check.Callback?.Code);
        Assert.True(check.Callback?.IsGranted);
    }

    [Fact]
    public async Task The_redirect_brings_scopes_and_state()
    {
        Server.Answer("""{"status":"confirmed","redirect_uri":"https://app.example/back?code=c&scopes=user.info.basic%2Cvideo.publish&state=a+b&flag&state=x"}""");
        var check = await CheckAsync();
        Assert.Equal(["user.info.basic", "video.publish"], check.Callback!.Scopes);
        Assert.Equal("a b", check.Callback.State);
    }

    [Fact]
    public async Task Only_ones_own_ticket_counts()
    {
        Server.Answer("""{"client_ticket":"t1","status":"confirmed","code":"c"}""");
        var check = await CheckAsync();
        Assert.True(check.IsFor("t1"));
        Assert.False(check.IsFor("t2"));
        Assert.False(check.IsFor("t"));
        Server.Answer("""{"status":"confirmed","code":"c"}""");
        Assert.False((await CheckAsync()).IsFor(""));
    }

    [Theory]
    [InlineData("""{"error":"invalid_client","log_id":"L1"}""", TikTokFailureKind.AppMisconfigured)]
    [InlineData("""{"error":"invalid_request","logid":"L1"}""", TikTokFailureKind.InvalidRequest)]
    [InlineData("""{"error":{"code":"rate_limit_exceeded","log_id":"L1"}}""", TikTokFailureKind.RateLimited)]
    public async Task Failures_are_read_in_both_shapes(string body, TikTokFailureKind kind)
    {
        Server.Answer(body);
        Assert.Equal("L1", (await FailsAsync(CheckAsync, kind)).LogId);
    }

    [Theory]
    [InlineData("scanned")]
    [InlineData("expired")]
    [InlineData("something_new")]
    public async Task Other_statuses_pass_and_bring_no_code(string status)
    {
        Server.Answer($$"""{"status":"{{status}}","redirect_uri":""}""");
        var check = await CheckAsync();
        Assert.Equal(status, check.Status);
        Assert.Null(check.Callback);
    }

    [Fact]
    [Trait("trap", "29")]
    public async Task Trap_29_Scopes_are_separate_entries()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Server.QrLogins.StartAsync("awapp0001", ["user.info.basic video.list"], null, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => Server.QrLogins.StartAsync("awapp0001", [], null, Token));
        Assert.Empty(Server.Requests);
    }

    private Task<QrLogin> StartAsync() => Server.QrLogins.StartAsync("awapp0001", [TikTokScopes.UserInfoBasic], null, Token);

    private Task<QrLoginCheck> CheckAsync() => Server.QrLogins.CheckAsync(App, Login, Token);
}
