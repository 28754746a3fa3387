using System.Net;
using System.Text.Json;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Server.Tests.Support;
using Cuewright.Server.Tests.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Server.Tests.Scheduling;

public abstract class LateEndpointTests(ServerFixture fixture)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_policy_is_saved_on_the_version_that_was_read()
    {
        var (browser, root, _) = await StartAsync("a");
        var fresh = await browser.GetJsonAsync($"{root}/late-policy", Token);
        Assert.Equal(("publish", 360, 1), (fresh.GetProperty("policy").GetString(), fresh.GetProperty("withinMinutes").GetInt32(), fresh.GetProperty("version").GetInt32()));

        using var saved = await browser.PutJsonAsync($"{root}/late-policy", new { version = 1, policy = "ask" }, Token);
        var asks = await saved.JsonAsync(Token);
        Assert.Equal(("ask", JsonValueKind.Null, 2), (asks.GetProperty("policy").GetString(), asks.GetProperty("withinMinutes").ValueKind, asks.GetProperty("version").GetInt32()));
        using var old = await browser.PutJsonAsync($"{root}/late-policy", new { version = 1, policy = "skip" }, Token);
        await old.ProblemAsync(HttpStatusCode.Conflict, "version_conflict", Token);
    }

    [Theory]
    [InlineData("""{"policy":"ask"}""", "version", "version_missing")]
    [InlineData("""{"version":1,"policy":"publish","withinMinutes":5}""", "withinMinutes", "late_range")]
    [InlineData("""{"version":1,"policy":"publish","withinMinutes":99999}""", "withinMinutes", "late_range")]
    public async Task A_bad_policy_is_refused_at_its_field(string body, string field, string code)
    {
        var (browser, root, _) = await StartAsync($"b{body.Length}");
        using var refused = await browser.PutJsonAsync($"{root}/late-policy", JsonSerializer.Deserialize<JsonElement>(body), Token);
        Assert.Equal(field, Assert.Single((await refused.ProblemAsync(HttpStatusCode.UnprocessableEntity, code, Token)).GetProperty("errors").EnumerateObject()).Name);
    }

    [Fact]
    public async Task A_post_says_what_becomes_of_it_or_leaves_it_to_the_workspace()
    {
        var (browser, root, _) = await StartAsync("c");
        using var plain = await browser.PostJsonAsync($"{root}/posts", new { caption = "Plain" }, Token);
        Assert.Equal(JsonValueKind.Null, (await plain.JsonAsync(Token)).GetProperty("late").ValueKind);

        using var own = await browser.PostJsonAsync($"{root}/posts", new { caption = "Own", late = new { policy = "publish", withinMinutes = 60 } }, Token);
        var post = await own.JsonAsync(Token);
        Assert.Equal(60, post.GetProperty("late").GetProperty("withinMinutes").GetInt32());
        using var again = await browser.PutJsonAsync($"{root}/posts/{post.GetProperty("id").GetString()}", new { caption = "Own", version = 1, late = new { policy = "skip" } }, Token);
        Assert.Equal("skip", (await again.JsonAsync(Token)).GetProperty("late").GetProperty("policy").GetString());
        using var wild = await browser.PostJsonAsync($"{root}/posts", new { late = new { policy = "publish", withinMinutes = 1 } }, Token);
        Assert.Equal("late.withinMinutes", Assert.Single((await wild.ProblemAsync(HttpStatusCode.UnprocessableEntity, "late_range", Token)).GetProperty("errors").EnumerateObject()).Name);
    }

    [Fact]
    public async Task What_is_late_is_listed_and_decided_once()
    {
        var (browser, root, workspaceId) = await StartAsync("d");
        var id = await LateAsync(workspaceId);
        var item = Assert.Single((await browser.GetJsonAsync($"{root}/late-publications", Token)).GetProperty("items").EnumerateArray());
        var publication = item.GetProperty("publication");
        Assert.Equal((id, "late"), (publication.GetProperty("id").GetString(), publication.GetProperty("waiting").GetProperty("code").GetString()));
        Assert.InRange(item.GetProperty("lateBySeconds").GetInt64(), 7 * 3600, (7 * 3600) + 600);
        Assert.Equal(1, (await browser.GetJsonAsync($"{root}/home", Token)).GetProperty("counts").GetProperty("late").GetInt32());

        var choice = new { id, version = publication.GetProperty("version").GetInt32() };
        using var decided = await browser.PostJsonAsync($"{root}/late-publications/decisions", new { act = "skip", publications = new[] { choice } }, Token);
        Assert.Equal(1, (await decided.JsonAsync(Token)).GetProperty("decided").GetInt32());
        using var again = await browser.PostJsonAsync($"{root}/late-publications/decisions", new { act = "publish", publications = new[] { choice } }, Token);
        Assert.Equal(id, Assert.Single((await again.ProblemAsync(HttpStatusCode.Conflict, "late_changed", Token)).GetProperty("changed").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task A_decision_names_what_is_wrong_with_it()
    {
        var (browser, root, workspaceId) = await StartAsync("e");
        var (_, _, others) = await StartAsync("f");
        var (id, foreign) = (await LateAsync(workspaceId), await LateAsync(others));

        await RefusedAsync(new { act = "skip" }, "publications", "publications_count");
        await RefusedAsync(new { act = "skip", publications = new[] { new { id = foreign, version = 1 } } }, "publications[0].id", "publication_unknown");
        // The account has no privacy chosen for it and no slots.
        await RefusedAsync(new { act = "publish", publications = new[] { new { id, version = 1 } } }, "publications[0]", "privacy_missing");

        async Task RefusedAsync(object body, string field, string code)
        {
            using var refused = await browser.PostJsonAsync($"{root}/late-publications/decisions", body, Token);
            Assert.Equal(field, Assert.Single((await refused.ProblemAsync(HttpStatusCode.UnprocessableEntity, code, Token)).GetProperty("errors").EnumerateObject()).Name);
        }
    }

    private async Task<string> LateAsync(Guid workspaceId)
    {
        var id = (await Rows.AddAsync(fixture.Server, workspaceId, Token))["publicationId"];
        var due = TimeProvider.System.GetUtcNow().AddHours(-7);
        var key = new PublicationId(Guid.Parse(id));
        await fixture.Server.Get<Database>().WriteAsync(
            WorkspaceScope.Instance,
            db => db.Publications.Where(p => p.Id == key).ExecuteUpdateAsync(
                set => set.SetProperty(p => p.State, PublicationState.Scheduled).SetProperty(p => p.PublishAt, due).SetProperty(p => p.ProblemCode, FailureCodes.Late), Token),
            Token);
        return id;
    }

    private async Task<(HttpClient Browser, string Root, Guid WorkspaceId)> StartAsync(string name)
    {
        var email = $"late.{name}@example.org";
        var workspaceId = await fixture.Server.AddUserAsync(email, $"Late {name}", null, Token);
        return (await fixture.Server.SignedInAsync(email, Token), $"/api/v1/workspaces/{workspaceId}", workspaceId);
    }
}
