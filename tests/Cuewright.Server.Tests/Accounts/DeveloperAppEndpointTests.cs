using System.Net;
using System.Text.Json;
using Cuewright.Core.Audit;
using Cuewright.Core.Security;
using Cuewright.Core.Workspaces;
using Cuewright.Server.Tests.Support;

namespace Cuewright.Server.Tests.Accounts;

public abstract class DeveloperAppEndpointTests(ServerFixture fixture)
{
    private const string Path = "/api/v1/developer-apps";
    private const string Secret = "secretofthelaptop0123456789abcdef";
    private static readonly string[] Unknown = ["video.delete"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ServerHarness Server => fixture.Server;

    [Fact]
    public async Task An_administrator_adds_changes_and_removes_an_app_and_its_secret_is_never_told()
    {
        using var browser = await AdministratorAsync("admin.a@example.org");
        var key = NewKey();

        using var added = await browser.PostJsonAsync(Path, new { name = "Laptop", clientKey = $" {key} ", clientSecret = Secret, type = "desktop", mode = "sandbox" }, Token);
        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        var app = await added.JsonAsync(Token);
        Assert.Equal((key, "desktop", "sandbox"), (Text(app, "clientKey"), Text(app, "type"), Text(app, "mode")));
        using var changed = await browser.PutJsonAsync($"{Path}/{Text(app, "id")}", new { version = app.GetProperty("version").GetInt32(), name = "Laptop, audited", type = "desktop", mode = "audited" }, Token);
        Assert.Equal("audited", Text(await changed.JsonAsync(Token), "mode"));
        using var again = await browser.PutJsonAsync($"{Path}/{Text(app, "id")}", new { version = app.GetProperty("version").GetInt32(), name = "Too late", type = "web", mode = "audited" }, Token);
        await again.ProblemAsync(HttpStatusCode.Conflict, "version_conflict", Token);

        using var list = await browser.GetPathAsync(Path, Token);
        var text = await list.Content.ReadAsStringAsync(Token);
        Assert.Contains("Laptop, audited", text, StringComparison.Ordinal);
        Assert.Contains("/connect/tiktok/callback", text, StringComparison.Ordinal);
        Assert.Contains("/webhooks/tiktok", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
        Assert.DoesNotContain("ecret", text, StringComparison.Ordinal);

        using var removed = await browser.DeleteAsync(new Uri($"{Path}/{Text(app, "id")}", UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        using var gone = await browser.DeleteAsync(new Uri($"{Path}/{Text(app, "id")}", UriKind.Relative), Token);
        await gone.ProblemAsync(HttpStatusCode.NotFound, "not_found", Token);
    }

    [Fact]
    public async Task Who_is_no_administrator_sees_the_apps_and_changes_none()
    {
        using (await AdministratorAsync("admin.b@example.org"))
        {
            var workspace = await Server.AddUserAsync("owner.b@example.org", "Owned B", MemberRole.Owner, Token);
            using var owner = await Server.SignedInAsync("owner.b@example.org", Token);
            using var program = Server.WithKey(await Server.Get<AddApiKey>().ExecuteAsync(workspace, Actor.System, "program", Token));
            foreach (var client in new[] { owner, program })
            {
                using var seen = await client.GetPathAsync(Path, Token);
                Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
                using var add = await client.PostJsonAsync(Path, new { name = "Mine", clientKey = NewKey(), clientSecret = Secret, type = "web", mode = "audited" }, Token);
                await add.ProblemAsync(HttpStatusCode.Forbidden, "forbidden", Token);
                using var change = await client.PutJsonAsync($"{Path}/{Guid.CreateVersion7(TimeProvider.System.GetUtcNow())}", new { version = 1, name = "Mine", type = "web", mode = "audited" }, Token);
                await change.ProblemAsync(HttpStatusCode.Forbidden, "forbidden", Token);
                using var remove = await client.DeleteAsync(new Uri($"{Path}/{Guid.CreateVersion7(TimeProvider.System.GetUtcNow())}", UriKind.Relative), Token);
                await remove.ProblemAsync(HttpStatusCode.Forbidden, "forbidden", Token);
            }
        }

        using var nobody = Server.Browser();
        using var refused = await nobody.GetPathAsync(Path, Token);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Fact]
    public async Task What_is_wrong_is_told_at_its_field()
    {
        using var browser = await AdministratorAsync("admin.c@example.org");

        using var answer = await browser.PostJsonAsync(Path, new { name = "", clientKey = "with spaces", type = "web", mode = "audited", scopes = Unknown }, Token);

        var errors = (await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity, "invalid", Token)).GetProperty("errors");
        Assert.Equal(["clientKey", "clientSecret", "name", "scopes"], errors.EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal));
        using var unversioned = await browser.PutJsonAsync($"{Path}/{Guid.CreateVersion7(TimeProvider.System.GetUtcNow())}", new { name = "x", type = "web", mode = "audited" }, Token);
        await unversioned.ProblemAsync(HttpStatusCode.UnprocessableEntity, "version_missing", Token);
    }

    [Fact]
    public async Task The_first_user_is_an_administrator_and_the_session_says_so()
    {
        using var browser = await AdministratorAsync("admin.d@example.org");
        await Server.AddUserAsync("later.d@example.org", "Later D", null, Token);
        using var later = await Server.SignedInAsync("later.d@example.org", Token);

        Assert.True((await browser.GetJsonAsync("/api/v1/session", Token)).GetProperty("user").GetProperty("isAdministrator").GetBoolean());
        Assert.False((await later.GetJsonAsync("/api/v1/session", Token)).GetProperty("user").GetProperty("isAdministrator").GetBoolean());
    }

    private async Task<HttpClient> AdministratorAsync(string email)
    {
        await Server.Get<AddUser>().ExecuteAsync(Actor.System, new NewUser(email, "Administrator", ServerHarness.Password, email, null, IsAdministrator: true), Token);
        return await Server.SignedInAsync(email, Token);
    }

    private static string NewKey() => $"aw{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}";

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
