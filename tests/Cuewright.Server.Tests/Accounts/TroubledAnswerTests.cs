using System.Net;
using System.Text.Json;
using Cuewright.Core.Kernel;
using Cuewright.Server.Tests.Support;
using Cuewright.Testing.Publishing;

namespace Cuewright.Server.Tests.Accounts;

/// <summary>What a member reads when TikTok answers what nobody can read, or refuses: a sentence that says what helps, and nothing of the answer itself.</summary>
public abstract class TroubledAnswerTests(DatabaseProvider provider) : ConnectingTests(provider)
{
    private const string Unavailable = "TikTok does not say right now what this account may post. Try again in a moment; nothing is lost.";

    private static readonly string[] Leaks = ["<html", "Exception", "   at ", "JSON", "creator_username", "BytePosition"];

    [Theory]
    [InlineData("html", 200)]
    [InlineData("html", 502)]
    [InlineData("empty", 200)]
    [InlineData("empty", 503)]
    [InlineData("truncated", 200)]
    public async Task An_answer_that_nobody_can_read_is_a_wait_in_plain_words(string body, int status)
    {
        var id = await ConnectAsync();
        await FaultAsync(new { path = "/creator_info/query/", times = 100, body, status });

        using var answer = await Browser.GetPathAsync($"{AccountsPath}/{id}/creator-info", Token);

        var text = await answer.Content.ReadAsStringAsync(Token);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(Unavailable, JsonElement.Parse(text).GetProperty("detail").GetString());
        Assert.DoesNotContain(Leaks, leak => text.Contains(leak, StringComparison.OrdinalIgnoreCase));
        await FaultAsync();
        Assert.Equal(Handle, Text(await Browser.GetJsonAsync($"{AccountsPath}/{id}/creator-info", Token), "username"));
    }

    [Theory]
    [InlineData("html")]
    [InlineData("empty")]
    [InlineData("truncated")]
    public async Task At_the_exchange_it_connects_nothing_and_says_to_try_again(string body)
    {
        var callback = await ConsentAsync();
        await FaultAsync(new { path = "/oauth/token/", times = 100, body });

        Assert.Equal("/accounts?problem=tiktok_unreachable", await CallBackAsync(Browser, callback));

        Assert.Empty((await Browser.GetJsonAsync(AccountsPath, Token)).EnumerateArray());
        await FaultAsync();
        await ConnectAsync();
    }

    [Fact]
    public async Task A_status_of_200_with_an_error_inside_is_that_error()
    {
        var id = await ConnectAsync();
        await FaultAsync(new { path = "/creator_info/query/", times = 1, status = 200, code = "spam_risk_too_many_posts" });

        var info = await Browser.GetJsonAsync($"{AccountsPath}/{id}/creator-info", Token);

        Assert.Equal("daily_cap", Text(info.GetProperty("problem"), "code"));
    }

    [Fact]
    public async Task A_401_for_the_token_is_mended_by_a_refresh_and_nobody_notices()
    {
        var id = await ConnectAsync();
        await FaultAsync(new { path = "/creator_info/query/", times = 1, status = 401, code = "access_token_invalid" });

        Assert.Equal(JsonValueKind.Null, (await Browser.GetJsonAsync($"{AccountsPath}/{id}/creator-info", Token)).GetProperty("problem").ValueKind);
    }

    [Fact]
    public async Task A_401_for_the_scope_says_what_to_allow_and_disconnects_nothing()
    {
        var id = await ConnectAsync();
        await FaultAsync(new { path = "/creator_info/query/", times = 100, status = 401, code = "scope_not_authorized" });

        var info = await Browser.GetJsonAsync($"{AccountsPath}/{id}/creator-info", Token);

        Assert.Equal("scope_missing", Text(info.GetProperty("problem"), "code"));
        Assert.Contains("allow", Text(info.GetProperty("problem"), "message"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("connected", Text(await Browser.GetJsonAsync($"{AccountsPath}/{id}", Token), "state"));
    }

    private Task FaultAsync(params object[] rules) => new StandInSession(StandIn).PutAsync("faults", rules, Token);
}
