namespace Cuewright.TikTok.Tests;

/// <summary>What TikTok or a gateway before it may say instead of an answer, to every call there is.</summary>
public sealed class BadAnswerTests : ServerTests
{
    private static readonly (string Body, int Status)[] Unreadable =
    [
        ("<!doctype html><html><body>Log in</body></html>", 200),
        ("<html>Forbidden</html>", 403),
        ("Unsupported path(Janus)", 404),
        ("""{"data":{"publish_id":"v_pub_fi""", 200),
        ("""{"data":{"status":"PUBLISH_COMPLETE"},"error":{"code":"o""", 200),
        ("[]", 200),
        ("null", 200),
        ("\"ok\"", 200),
        ("{\"\\ud800rror\":1}", 401),
        ("\uFFFF", 200),
        (new string('[', 10_000), 200),
        ("", 401),
    ];

    public static TheoryData<string> ApiCalls { get; } = [.. Calls.Api.Keys];

    public static TheoryData<string> OAuthCalls { get; } = [.. Calls.OAuth.Keys];

    public static TheoryData<string> AllCalls { get; } = [.. Calls.Api.Keys, .. Calls.OAuth.Keys];

    // An empty answer is what a revocation wants (contract section 1.8), and no other call.
    public static TheoryData<string> CallsWithAnAnswer { get; } = [.. Calls.Api.Keys.Concat(Calls.OAuth.Keys).Where(call => call is not "revoke")];

    [Theory]
    [MemberData(nameof(AllCalls))]
    public async Task What_is_no_answer_is_unreadable_and_asked_for_once(string call)
    {
        foreach (var (body, status) in Unreadable)
        {
            Server.Answer(body, status);
            var failure = await FailsAsync(() => RunAsync(call), TikTokFailureKind.UnreadableAnswer);
            Assert.Equal((status, null), (failure.HttpStatus!.Value, failure.Code));
        }

        Assert.Equal(Unreadable.Length, Server.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(CallsWithAnAnswer))]
    public async Task An_empty_answer_is_no_success(string call)
    {
        foreach (var body in (string[])["", " \n", "{}", """{"data":{}}""", """{"data":null}"""])
        {
            Server.Answer(body);
            await FailsAsync(() => RunAsync(call), TikTokFailureKind.UnreadableAnswer);
        }
    }

    [Theory]
    [MemberData(nameof(ApiCalls))]
    [Trait("trap", "24")]
    public async Task Trap_24_Status_200_with_an_error_is_a_failure(string call)
    {
        Server.Answer(Samples.Error("spam_risk_user_banned_from_posting"));
        var failure = await FailsAsync(() => RunAsync(call), TikTokFailureKind.CreatorBanned);
        Assert.Equal(("spam_risk_user_banned_from_posting", "LOG1", 200), (failure.Code, failure.LogId, failure.HttpStatus!.Value));
    }

    [Theory]
    [MemberData(nameof(OAuthCalls))]
    [Trait("trap", "24")]
    [Trait("contract", "13")]
    public async Task Trap_24_Status_200_with_an_OAuth_error_is_a_failure(string call)
    {
        foreach (var status in (int[])[200, 400, 401])
        {
            Server.Answer("""{"error":"invalid_client","error_description":"Client key or secret is incorrect.","log_id":"LOG1"}""", status);
            var failure = await FailsAsync(() => RunAsync(call), TikTokFailureKind.AppMisconfigured);
            Assert.Equal(("invalid_client", "LOG1", status), (failure.Code, failure.LogId, failure.HttpStatus!.Value));
        }
    }

    // A client that refreshes at every 401 goes round for ever at the second of these.
    [Theory]
    [MemberData(nameof(ApiCalls))]
    [Trait("trap", "25")]
    [Trait("contract", "20")]
    [Trait("contract", "22")]
    public async Task Trap_25_A_dead_token_and_a_missing_scope_are_two_kinds_of_401(string call)
    {
        Server.Answer(Samples.AccessTokenInvalid, 401);
        Assert.Equal(401, (await FailsAsync(() => RunAsync(call), TikTokFailureKind.AccessTokenInvalid)).HttpStatus);
        Server.Answer(Samples.Error("scope_not_authorized", "The user did not authorize the scope required for completing this request."), 401);
        Assert.Equal(401, (await FailsAsync(() => RunAsync(call), TikTokFailureKind.ScopeMissing)).HttpStatus);
        Assert.Equal(2, Server.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(AllCalls))]
    public async Task Every_form_of_the_error_object_is_read(string call)
    {
        string[] forms =
        [
            """{"code":"access_token_invalid","message":"","log_id":"LOG1"}""",
            """{"error":{"code":"access_token_invalid","message":null,"logid":"LOG1"}}""",
            """{"data":null,"error":{"code":"access_token_invalid","log_id":"LOG1"}}""",
            """{"data":{},"error":{"code":"access_token_invalid","log_id":"LOG1"}}""",
            """{"data":"","error":{"code":"access_token_invalid","log_id":"LOG1","logid":"other"}}""",
        ];
        foreach (var body in forms)
        {
            Server.Answer(body, 401);
            var failure = await FailsAsync(() => RunAsync(call), TikTokFailureKind.AccessTokenInvalid);
            Assert.Equal(("access_token_invalid", "LOG1"), (failure.Code, failure.LogId));
        }
    }

    [Theory]
    [MemberData(nameof(AllCalls))]
    public async Task A_code_of_tomorrow_is_a_kind_of_its_own_and_kept(string call)
    {
        Server.Answer(Samples.Error("a_code_of_tomorrow"), 403);
        var failure = await FailsAsync(() => RunAsync(call), TikTokFailureKind.Unknown);
        Assert.Equal(("a_code_of_tomorrow", "LOG1"), (failure.Code, failure.LogId));
    }

    [Theory]
    [MemberData(nameof(AllCalls))]
    public async Task A_fault_of_TikToks_is_one_in_whatever_form(string call)
    {
        foreach (var (body, status) in ((string, int)[])[("<html>", 500), ("", 502), ("""{"error":{"co""", 503), (Samples.Error("internal_error"), 500), (Samples.Error("new_fault"), 504)])
        {
            Server.Answer(body, status, ("x-tt-logid", "LOGHEADER"));
            var failure = await FailsAsync(() => RunAsync(call), TikTokFailureKind.ServerFault);
            Assert.Equal(failure.Code is null ? "LOGHEADER" : "LOG1", failure.LogId);
        }
    }

    // A 404 for a missing slash, and an ambiguous address for a wrong verb.
    [Theory]
    [MemberData(nameof(AllCalls))]
    [Trait("trap", "33")]
    [Trait("contract", "1")]
    public async Task Trap_33_Every_path_ends_in_a_slash(string call)
    {
        Server.Answer(Samples.Error("internal_error"), 500);
        await FailsAsync(() => RunAsync(call), TikTokFailureKind.ServerFault);
        Assert.EndsWith("/", Server.Only.Target.Split('?')[0], StringComparison.Ordinal);
        Assert.Equal(call is "user info" ? "GET" : "POST", Server.Only.Method);
    }

    private Task RunAsync(string call) => Calls.Named(call)(Server, Token);
}
