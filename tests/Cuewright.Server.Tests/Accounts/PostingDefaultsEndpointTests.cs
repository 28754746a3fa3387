using System.Net;
using System.Text.Json;
using Cuewright.Server.Tests.Support;
using Cuewright.Server.Tests.Workspaces;

namespace Cuewright.Server.Tests.Accounts;

public abstract class PostingDefaultsEndpointTests(ServerFixture fixture)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Defaults_are_saved_on_the_version_that_was_read_and_told_with_the_account()
    {
        var (browser, accounts, id, _) = await StartAsync("a");
        var fresh = await browser.GetJsonAsync($"{accounts}/{id}/posting-defaults", Token);
        Assert.Equal(("direct", false, "", 0), Read(fresh));
        Assert.Equal(JsonValueKind.Null, (await browser.GetJsonAsync($"{accounts}/{id}", Token)).GetProperty("postingDefaults").ValueKind);

        var wish = new { version = 0, mode = "inbox", aiGenerated = true, captionEnding = " #bakery\r\n" };
        using var saved = await browser.PutJsonAsync($"{accounts}/{id}/posting-defaults", wish, Token);
        Assert.Equal(("inbox", true, "#bakery", 1), Read(await saved.JsonAsync(Token)));
        using var again = await browser.PutJsonAsync($"{accounts}/{id}/posting-defaults", wish, Token);
        Assert.Equal(1, (await again.ProblemAsync(HttpStatusCode.Conflict, "version_conflict", Token)).GetProperty("currentVersion").GetInt32());

        var told = (await browser.GetJsonAsync(accounts, Token)).EnumerateArray().Single(account => account.GetProperty("id").GetString() == id);
        Assert.Equal("#bakery", told.GetProperty("postingDefaults").GetProperty("captionEnding").GetString());
        Assert.Equal(["video.upload", "video.list", "user.info.stats", "user.info.profile"], told.GetProperty("closedFeatures").EnumerateArray().Select(closed => closed.GetProperty("scope").GetString()));
    }

    [Fact]
    public async Task What_must_be_chosen_for_every_post_cannot_be_smuggled_into_the_defaults()
    {
        var (browser, accounts, id, _) = await StartAsync("b");
        var wish = new { version = 0, mode = "direct", privacyLevel = "PUBLIC_TO_EVERYONE", allowComment = true, allowDuet = true, allowStitch = true, disclosure = new { yourBrand = true, brandedContent = true } };

        using var saved = await browser.PutJsonAsync($"{accounts}/{id}/posting-defaults", wish, Token);

        Assert.Equal(
            ["aiGenerated", "captionEnding", "mode", "version"], (await saved.JsonAsync(Token)).EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_post_made_through_the_api_is_saved_as_it_was_sent()
    {
        var (browser, accounts, id, _) = await StartAsync("c");
        using var saved = await browser.PutJsonAsync($"{accounts}/{id}/posting-defaults", new { version = 0, mode = "inbox", aiGenerated = true, captionEnding = "#bakery" }, Token);
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);

        using var created = await browser.PostJsonAsync(accounts.Replace("/accounts", "/posts", StringComparison.Ordinal), new { caption = "Plain", accounts = new[] { new { accountId = id } } }, Token);

        var post = await created.JsonAsync(Token);
        var options = Assert.Single(post.GetProperty("publications").EnumerateArray()).GetProperty("options");
        Assert.Equal(("Plain", "direct", false), (post.GetProperty("caption").GetString(), options.GetProperty("mode").GetString(), options.GetProperty("aiGenerated").GetBoolean()));
    }

    [Theory]
    [InlineData("""{"mode":"inbox"}""", "version", "version_missing")]
    [InlineData("""{"version":0,"captionEnding":"www.bakery.example"}""", "captionEnding", "ending_link")]
    [InlineData("""{"version":0,"captionEnding":"a\u0000b"}""", "captionEnding", "ending_unreadable")]
    public async Task Bad_defaults_are_refused_at_their_field(string body, string field, string code)
    {
        var (browser, accounts, id, _) = await StartAsync($"d{code}");

        using var refused = await browser.PutJsonAsync($"{accounts}/{id}/posting-defaults", JsonSerializer.Deserialize<JsonElement>(body), Token);

        var problem = await refused.ProblemAsync(HttpStatusCode.UnprocessableEntity, code, Token);
        Assert.Equal(field, Assert.Single(problem.GetProperty("errors").EnumerateObject()).Name);
    }

    [Fact]
    public async Task A_mode_that_there_is_none_of_is_no_request()
    {
        var (browser, accounts, id, _) = await StartAsync("e");

        using var refused = await browser.PutJsonAsync($"{accounts}/{id}/posting-defaults", new { version = 0, mode = "later" }, Token);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("mode", await refused.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Copies_reach_only_accounts_of_the_workspace()
    {
        var (browser, accounts, id, workspaceId) = await StartAsync("f");
        var other = (await Rows.AddAsync(fixture.Server, workspaceId, Token))["accountId"];
        var (_, _, theirs, _) = await StartAsync("g");
        using var saved = await browser.PutJsonAsync($"{accounts}/{id}/posting-defaults", new { version = 0, captionEnding = "#bakery" }, Token);
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        var copies = $"{accounts}/{id}/posting-defaults/copies";

        using var copied = await browser.PostJsonAsync(copies, new { version = 1, accountIds = new[] { other } }, Token);
        Assert.Equal(1, (await copied.JsonAsync(Token)).GetProperty("changed").GetInt32());
        Assert.Equal(("direct", false, "#bakery", 1), Read(await browser.GetJsonAsync($"{accounts}/{other}/posting-defaults", Token)));

        using var foreign = await browser.PostJsonAsync(copies, new { version = 1, accountIds = new[] { other, theirs } }, Token);
        var problem = await foreign.ProblemAsync(HttpStatusCode.UnprocessableEntity, "account_unknown", Token);
        Assert.Equal("accountIds[1]", Assert.Single(problem.GetProperty("errors").EnumerateObject()).Name);
        using var none = await browser.PostJsonAsync(copies, new { version = 1 }, Token);
        await none.ProblemAsync(HttpStatusCode.UnprocessableEntity, "accounts_count", Token);
        using var unversioned = await browser.PostJsonAsync(copies, new { accountIds = new[] { other } }, Token);
        await unversioned.ProblemAsync(HttpStatusCode.UnprocessableEntity, "version_missing", Token);
        using var old = await browser.PostJsonAsync(copies, new { version = 0, accountIds = new[] { other } }, Token);
        await old.ProblemAsync(HttpStatusCode.Conflict, "version_conflict", Token);
    }

    private static (string?, bool, string?, int) Read(JsonElement defaults) => (
        defaults.GetProperty("mode").GetString(), defaults.GetProperty("aiGenerated").GetBoolean(), defaults.GetProperty("captionEnding").GetString(), defaults.GetProperty("version").GetInt32());

    private async Task<(HttpClient Browser, string Accounts, string Id, Guid WorkspaceId)> StartAsync(string name)
    {
        var email = $"defaults.{name}@example.org";
        var workspaceId = await fixture.Server.AddUserAsync(email, $"Defaults {name}", null, Token);
        var browser = await fixture.Server.SignedInAsync(email, Token);
        return (browser, $"/api/v1/workspaces/{workspaceId}/accounts", (await Rows.AddAsync(fixture.Server, workspaceId, Token))["accountId"], workspaceId);
    }
}
