using System.Net;
using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Security;
using Cuewright.Core.Workspaces;
using Cuewright.Server.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Server.Tests.Security;

public abstract class SessionTests(ServerFixture fixture)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ServerHarness Server => fixture.Server;

    [Fact]
    public async Task Signing_in_sets_a_cookie_that_scripts_cannot_read_and_answers_the_workspaces()
    {
        await Server.AddUserAsync("in@example.org", "Sign in", null, Token);
        using var browser = Server.Browser();
        using var answer = await SignInAsync(browser, " IN@example.org", ServerHarness.Password);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("cuewright=", cookie, StringComparison.Ordinal);
        Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase);
        var session = await browser.GetJsonAsync("/api/v1/session", Token);
        Assert.Equal("in@example.org", session.GetProperty("user").GetProperty("email").GetString());
        var workspace = Assert.Single(session.GetProperty("workspaces").EnumerateArray());
        Assert.Equal("owner", workspace.GetProperty("role").GetString());
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        await Server.AddUserAsync("out@example.org", "Sign out", null, Token);
        using var browser = await Server.SignedInAsync("out@example.org", Token);
        using var signedOut = await browser.DeleteAsync(new Uri("/api/v1/session", UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.NoContent, signedOut.StatusCode);
        using var after = await browser.GetPathAsync("/api/v1/session", Token);
        await after.ProblemAsync(HttpStatusCode.Unauthorized, "signed_out", Token);
    }

    [Fact]
    public async Task Signing_out_ends_a_copied_cookie_too_and_no_other_session()
    {
        await Server.AddUserAsync("copied@example.org", "Copied", null, Token);
        using var browser = Server.Browser();
        using var signedIn = await SignInAsync(browser, "copied@example.org", ServerHarness.Password);
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        using var thief = Server.Bare();
        thief.DefaultRequestHeaders.Add("Cookie", cookie);
        using var elsewhere = await Server.SignedInAsync("copied@example.org", Token);
        using var before = await thief.GetPathAsync("/api/v1/session", Token);
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);

        using var signedOut = await browser.DeleteAsync(new Uri("/api/v1/session", UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.NoContent, signedOut.StatusCode);

        using var after = await thief.GetPathAsync("/api/v1/session", Token);
        await after.ProblemAsync(HttpStatusCode.Unauthorized, "signed_out", Token);
        using var other = await elsewhere.GetPathAsync("/api/v1/session", Token);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task A_session_nobody_used_for_two_weeks_goes_with_the_next_sign_in()
    {
        await Server.AddUserAsync("forgotten@example.org", "Forgotten", null, Token);
        using var first = await Server.SignedInAsync("forgotten@example.org", Token);
        var longAgo = TimeProvider.System.GetUtcNow() - UserSessions.Lifetime - TimeSpan.FromMinutes(1);
        var database = Server.Get<Database>();
        var mine = (await database.ReadAsync(WorkspaceScope.Instance, db => db.Users.SingleAsync(u => u.Email == "forgotten@example.org", Token), Token)).Id;
        await database.WriteAsync(
            WorkspaceScope.Instance,
            db => db.UserSessions.Where(s => s.UserId == mine).ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, longAgo), Token),
            Token);

        using var second = await Server.SignedInAsync("forgotten@example.org", Token);

        Assert.Equal(1, await database.ReadAsync(WorkspaceScope.Instance, db => db.UserSessions.CountAsync(s => s.UserId == mine, Token), Token));
    }

    [Fact]
    public async Task An_authorization_header_that_is_no_api_key_does_not_stand_in_for_same_origin_proof()
    {
        await Server.AddUserAsync("basic@example.org", "Basic", null, Token);
        using var browser = await Server.SignedInAsync("basic@example.org", Token);
        browser.DefaultRequestHeaders.Remove("Sec-Fetch-Site");
        browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        browser.DefaultRequestHeaders.Add("Authorization", "Basic bWU6bWU=");

        using var refused = await browser.DeleteAsync(new Uri("/api/v1/session", UriKind.Relative), Token);

        await refused.ProblemAsync(HttpStatusCode.Forbidden, "cross_origin", Token);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_email_get_the_same_answer()
    {
        await Server.AddUserAsync("same@example.org", "Same", null, Token);
        using var browser = Server.Browser();
        using var wrong = await SignInAsync(browser, "same@example.org", "not the password");
        using var unknown = await SignInAsync(browser, "nobody@example.org", "not the password");
        var first = await wrong.ProblemAsync(HttpStatusCode.Unauthorized, "sign_in_failed", Token);
        var second = await unknown.ProblemAsync(HttpStatusCode.Unauthorized, "sign_in_failed", Token);
        Assert.Equal(first.GetProperty("detail").GetString(), second.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("locked@example.org")]
    [InlineData("locked.nobody@example.org")]
    public async Task Ten_failures_lock_an_email_out_whether_it_exists_or_not(string email)
    {
        if (!email.Contains("nobody", StringComparison.Ordinal))
        {
            await Server.AddUserAsync(email, "Locked", null, Token);
        }

        using var browser = Server.Browser();
        for (var i = 0; i < 10; i++)
        {
            using var failed = await SignInAsync(browser, email, "not the password");
            await failed.ProblemAsync(HttpStatusCode.Unauthorized, "sign_in_failed", Token);
        }

        using var locked = await SignInAsync(browser, email, ServerHarness.Password);
        await locked.ProblemAsync(HttpStatusCode.TooManyRequests, "too_many_attempts", Token);
        Assert.InRange(locked.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task Missing_fields_are_named()
    {
        using var browser = Server.Browser();
        using var answer = await browser.PostJsonAsync("/api/v1/session", new { }, Token);
        var problem = await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity, "invalid", Token);
        Assert.Equal("email_missing", problem.GetProperty("errors").GetProperty("email")[0].GetProperty("code").GetString());
        Assert.Equal("password_missing", problem.GetProperty("errors").GetProperty("password")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_password_of_nine_characters_is_refused_and_any_of_ten_is_taken()
    {
        var add = Server.Get<AddUser>();
        var nine = await add.ExecuteAsync(Actor.System, new NewUser("nine@example.org", "Nine", "123456789", "Passwords", null), Token);
        Assert.Equal("password_too_short", Assert.IsType<AddUserOutcome.Invalid>(nine).Problems.Single().Code);
        var ten = await add.ExecuteAsync(Actor.System, new NewUser("ten@example.org", "Ten", "1234567890", "Passwords", null), Token);
        Assert.IsType<AddUserOutcome.Added>(ten);
        var taken = await add.ExecuteAsync(Actor.System, new NewUser("TEN@example.org", "Ten", "1234567890", "Passwords", null), Token);
        Assert.IsType<AddUserOutcome.EmailTaken>(taken);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    [InlineData("X-Nothing", "no proof at all")]
    [InlineData("Authorization", "Basic Y29va2llOmdvZXMgYWxvbmc=")]
    public async Task Unsafe_requests_with_the_cookie_need_same_origin_proof(string header, string value)
    {
        var email = $"origin.{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}@example.org";
        await Server.AddUserAsync(email, "Origins", MemberRole.Editor, Token);
        using var browser = await Server.SignedInAsync(email, Token);
        browser.DefaultRequestHeaders.Remove("Sec-Fetch-Site");
        browser.DefaultRequestHeaders.Add(header, value);
        using var refused = await browser.DeleteAsync(new Uri("/api/v1/session", UriKind.Relative), Token);
        await refused.ProblemAsync(HttpStatusCode.Forbidden, "cross_origin", Token);
        using var read = await browser.GetPathAsync("/api/v1/session", Token);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
    }

    [Fact]
    public async Task An_older_browser_proves_its_origin_by_the_Origin_header()
    {
        await Server.AddUserAsync("older@example.org", "Older", null, Token);
        using var browser = await Server.SignedInAsync("older@example.org", Token);
        browser.DefaultRequestHeaders.Remove("Sec-Fetch-Site");
        browser.DefaultRequestHeaders.Add("Origin", Server.Address.GetLeftPart(UriPartial.Authority));
        using var answer = await browser.DeleteAsync(new Uri("/api/v1/session", UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    [Fact]
    public async Task Keys_in_the_database_are_wrapped_by_the_master_key()
    {
        using var browser = Server.Browser();
        using var answer = await SignInAsync(browser, "nobody.else@example.org", "not the password");
        await Server.AddUserAsync("keys@example.org", "Keys", null, Token);
        using var signedIn = await Server.SignedInAsync("keys@example.org", Token);
        var keys = await Server.Get<Database>().ReadAsync(WorkspaceScope.Instance, db => db.DataProtectionKeys.Select(key => key.Xml).ToListAsync(Token), Token);
        Assert.NotEmpty(keys);
        Assert.All(keys, xml => Assert.Contains("<wrapped key=", xml, StringComparison.Ordinal));
        Assert.All(keys, xml => Assert.DoesNotContain("<masterKey", xml, StringComparison.Ordinal));
    }

    private static Task<HttpResponseMessage> SignInAsync(HttpClient browser, string email, string password) =>
        browser.PostJsonAsync("/api/v1/session", new { email, password }, Token);
}
