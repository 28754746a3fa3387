using System.Net;
using Cuewright.Core.Kernel;
using Cuewright.Core.Workspaces;
using Cuewright.Server.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Cuewright.Server.Tests.Security;

/// <summary>How long a session lives, and what ends it.</summary>
public sealed class SessionLifeTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
    private ServerHarness? _server;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ServerHarness Server => _server!;

    public async ValueTask InitializeAsync() => _server = await ServerHarness.StartAsync(DatabaseProvider.Sqlite, Token, new ServerSettings(_clock));

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    [Fact]
    public async Task A_changed_password_ends_the_sessions_that_began_before_it()
    {
        await Server.AddUserAsync("changed@example.org", "Changed", null, Token);
        var cookie = await SignInAsync("changed@example.org");
        await ChangeAsync(db => db.Users.Where(u => u.NormalizedEmail == "CHANGED@EXAMPLE.ORG").ExecuteUpdateAsync(set => set.SetProperty(u => u.SecurityStamp, "another"), Token));

        _clock.Advance(TimeSpan.FromMinutes(5));

        using var answer = await AskAsync(cookie, "/api/v1/session");
        await answer.ProblemAsync(HttpStatusCode.Unauthorized, "signed_out", Token);
    }

    [Fact]
    public async Task A_new_name_shows_without_signing_in_again()
    {
        await Server.AddUserAsync("renamed@example.org", "Renamed", null, Token);
        var cookie = await SignInAsync("renamed@example.org");
        await ChangeAsync(db => db.Users.Where(u => u.NormalizedEmail == "RENAMED@EXAMPLE.ORG").ExecuteUpdateAsync(set => set.SetProperty(u => u.DisplayName, "A new name"), Token));

        using var answer = await AskAsync(cookie, "/api/v1/session");

        Assert.Equal("A new name", (await answer.JsonAsync(Token)).GetProperty("user").GetProperty("displayName").GetString());
    }

    [Fact]
    public async Task Fourteen_days_without_use_end_it()
    {
        await Server.AddUserAsync("idle@example.org", "Idle", null, Token);
        var cookie = await SignInAsync("idle@example.org");
        _clock.Advance(TimeSpan.FromDays(14) - TimeSpan.FromMinutes(1));
        using (var last = await AskAsync(cookie, "/api/v1/session"))
        {
            Assert.Equal(HttpStatusCode.OK, last.StatusCode);
            Assert.True(last.Headers.Contains("Set-Cookie"), "A session that is used is renewed.");
        }

        _clock.Advance(TimeSpan.FromMinutes(2));

        using var answer = await AskAsync(cookie, "/api/v1/session");
        await answer.ProblemAsync(HttpStatusCode.Unauthorized, "signed_out", Token);
    }

    [Fact]
    public async Task Who_leaves_a_workspace_finds_it_no_more_at_once_and_who_is_demoted_only_looks()
    {
        var workspace = await Server.AddUserAsync("stays@example.org", "Leaving", null, Token);
        await Server.AddUserAsync("leaves@example.org", "Leaving", MemberRole.Editor, Token);
        var cookie = await SignInAsync("leaves@example.org");
        var path = $"/api/v1/workspaces/{workspace}/posts";
        await ChangeAsync(db => db.Members.Where(m => m.Role == MemberRole.Editor).ExecuteUpdateAsync(set => set.SetProperty(m => m.Role, MemberRole.Viewer), Token));
        using (var refused = await AskAsync(cookie, path, HttpMethod.Post))
        {
            await refused.ProblemAsync(HttpStatusCode.Forbidden, "forbidden", Token);
        }

        await ChangeAsync(db => db.Members.Where(m => m.Role == MemberRole.Viewer).ExecuteDeleteAsync(Token));

        using var answer = await AskAsync(cookie, path);
        await answer.ProblemAsync(HttpStatusCode.NotFound, "not_found", Token);
    }

    [Theory]
    [InlineData("cuewright=")]
    [InlineData("cuewright=not-a-ticket")]
    [InlineData("cuewright=chunks-9")]
    public async Task A_cookie_that_is_none_of_ours_is_nobody(string cookie)
    {
        using var answer = await AskAsync(cookie, "/api/v1/session");
        await answer.ProblemAsync(HttpStatusCode.Unauthorized, "signed_out", Token);
    }

    // A client of its own for each question: none may remember a newer cookie.
    private async Task<HttpResponseMessage> AskAsync(string cookie, string path, HttpMethod? method = null)
    {
        using var browser = Server.Browser();
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Add("Cookie", cookie);
        return await browser.SendAsync(request, Token);
    }

    private async Task<string> SignInAsync(string email)
    {
        using var browser = Server.Browser();
        using var answer = await browser.PostJsonAsync("/api/v1/session", new { email, password = ServerHarness.Password }, Token);
        answer.EnsureSuccessStatusCode();
        return Assert.Single(answer.Headers.GetValues("Set-Cookie")).Split(';')[0];
    }

    private Task ChangeAsync(Func<Core.CuewrightDbContext, Task> change) => Server.Get<Database>().WriteAsync(WorkspaceScope.Instance, change, Token);
}
