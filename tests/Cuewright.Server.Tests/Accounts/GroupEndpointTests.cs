using System.Net;
using System.Text.Json;
using Cuewright.Server.Tests.Support;
using Cuewright.Server.Tests.Workspaces;

namespace Cuewright.Server.Tests.Accounts;

/// <summary>Groups and tags of many accounts, as the web app and programs change them.</summary>
public abstract class GroupEndpointTests(ServerFixture fixture)
{
    private static readonly string[] Retail = ["retail"];
    private static readonly string[] RetailLoud = ["RETAIL"];
    private static readonly string[] Both = ["retail", "Food"];
    private static readonly string[] NoId = ["maple.bakery"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ServerHarness Server => fixture.Server;

    [Fact]
    public async Task A_group_is_made_filled_changed_and_deleted()
    {
        var (browser, root, ids) = await SignedInAsync("a");
        using var _ = browser;

        using var added = await browser.PostJsonAsync($"{root}/account-groups", new { name = "Food", colour = "teal" }, Token);
        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        var group = await added.JsonAsync(Token);
        Assert.Equal(("Food", "teal", 0, 1), (Text(group, "name"), Text(group, "colour"), Number(group, "accountCount"), Number(group, "version")));
        var path = $"{root}/account-groups/{Text(group, "id")}";
        using var filled = await browser.PutJsonAsync($"{path}/accounts", new { add = new[] { ids["accountId"] } }, Token);
        Assert.Equal(1, Number(await filled.JsonAsync(Token), "accountCount"));
        var account = await browser.GetJsonAsync($"{root}/accounts/{ids["accountId"]}", Token);
        Assert.Equal([ids["groupId"], Text(group, "id")], account.GetProperty("groupIds").EnumerateArray().Select(id => id.GetString()));

        using var changed = await browser.PutJsonAsync(path, new { version = 1, name = "Bakeries", colour = "pink" }, Token);
        Assert.Equal(("Bakeries", "pink", 2), await changed.JsonAsync(Token) is var after ? (Text(after, "name"), Text(after, "colour"), Number(after, "version")) : default);
        using var late = await browser.PutJsonAsync(path, new { version = 1, name = "Too late", colour = "pink" }, Token);
        Assert.Equal(2, Number(await late.ProblemAsync(HttpStatusCode.Conflict, "version_conflict", Token), "currentVersion"));
        Assert.Equal("Bakeries", Text((await browser.GetJsonAsync($"{root}/account-groups", Token))[0], "name"));

        using var deleted = await browser.DeleteAsync(new Uri(path, UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        using var again = await browser.DeleteAsync(new Uri(path, UriKind.Relative), Token);
        await again.ProblemAsync(HttpStatusCode.NotFound, "not_found", Token);
        Assert.Equal(ids["accountId"], Text(await browser.GetJsonAsync($"{root}/accounts/{ids["accountId"]}", Token), "id"));
    }

    [Theory]
    [InlineData("""{"colour":"teal"}""", "name", "group_name_invalid")]
    [InlineData("""{"name":"two\nlines","colour":"teal"}""", "name", "group_name_invalid")]
    [InlineData("""{"name":"Food"}""", "colour", "colour_missing")]
    public async Task A_group_that_cannot_be_is_refused_at_its_field(string body, string field, string code)
    {
        var (browser, root, _) = await SignedInAsync($"b.{Math.Abs(body.GetHashCode(StringComparison.Ordinal))}");
        using var __ = browser;

        using var refused = await browser.PostJsonAsync($"{root}/account-groups", JsonSerializer.Deserialize<JsonElement>(body), Token);

        Assert.Equal(field, FieldOf(await refused.ProblemAsync(HttpStatusCode.UnprocessableEntity, code, Token)));
    }

    [Fact]
    public async Task An_unknown_colour_a_taken_name_and_a_missing_version_are_told()
    {
        var (browser, root, ids) = await SignedInAsync("c");
        using var _ = browser;
        using var first = await browser.PostJsonAsync($"{root}/account-groups", new { name = "Food", colour = "grey" }, Token);

        using var red = await browser.PostJsonAsync($"{root}/account-groups", new { name = "Drink", colour = "red" }, Token);
        Assert.Equal("colour", FieldOf(await red.ProblemAsync(HttpStatusCode.BadRequest, "bad_request", Token)));
        using var taken = await browser.PostJsonAsync($"{root}/account-groups", new { name = "FOOD", colour = "grey" }, Token);
        Assert.Equal("name", FieldOf(await taken.ProblemAsync(HttpStatusCode.UnprocessableEntity, "group_name_taken", Token)));
        using var unversioned = await browser.PutJsonAsync($"{root}/account-groups/{ids["groupId"]}", new { name = "Food", colour = "grey" }, Token);
        await unversioned.ProblemAsync(HttpStatusCode.UnprocessableEntity, "version_missing", Token);
    }

    [Fact]
    public async Task Accounts_and_groups_of_another_workspace_are_not_there()
    {
        var (browser, root, ours) = await SignedInAsync("d");
        using var _ = browser;
        var theirs = await Rows.AddAsync(Server, await Server.AddUserAsync("group.victim@example.org", "Victim of groups", null, Token), Token);
        var both = new[] { ours["accountId"], theirs["accountId"] };

        using var added = await browser.PutJsonAsync($"{root}/account-groups/{ours["groupId"]}/accounts", new { add = both }, Token);
        Assert.Equal("add[1]", FieldOf(await added.ProblemAsync(HttpStatusCode.UnprocessableEntity, "account_unknown", Token)));
        using var tagged = await browser.PutJsonAsync($"{root}/accounts/tags", new { accounts = both, add = Retail }, Token);
        var problem = await tagged.ProblemAsync(HttpStatusCode.UnprocessableEntity, "account_unknown", Token);
        Assert.Equal("accounts[1]", FieldOf(problem));
        Assert.Contains(theirs["accountId"], Text(problem, "detail"), StringComparison.Ordinal);
        using var changed = await browser.PutJsonAsync($"{root}/account-groups/{theirs["groupId"]}", new { version = 1, name = "Mine", colour = "grey" }, Token);
        await changed.ProblemAsync(HttpStatusCode.NotFound, "not_found", Token);
        using var filled = await browser.PutJsonAsync($"{root}/account-groups/{theirs["groupId"]}/accounts", new { add = new[] { ours["accountId"] } }, Token);
        await filled.ProblemAsync(HttpStatusCode.NotFound, "not_found", Token);

        Assert.Empty((await browser.GetJsonAsync($"{root}/accounts/{ours["accountId"]}", Token)).GetProperty("tags").EnumerateArray());
        Assert.DoesNotContain(theirs["groupId"], (await browser.GetJsonAsync($"{root}/account-groups", Token)).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tags_come_and_go_at_many_accounts_in_one_call()
    {
        var (browser, root, ids) = await SignedInAsync("e");
        using var _ = browser;
        var accounts = new[] { ids["accountId"] };

        using var added = await browser.PutJsonAsync($"{root}/accounts/tags", new { accounts, add = Both }, Token);
        Assert.Equal(HttpStatusCode.NoContent, added.StatusCode);
        using var removed = await browser.PutJsonAsync($"{root}/accounts/tags", new { accounts, remove = RetailLoud }, Token);
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        Assert.Equal("Food", Assert.Single((await browser.GetJsonAsync($"{root}/accounts", Token))[0].GetProperty("tags").EnumerateArray()).GetString());

        using var nothing = await browser.PutJsonAsync($"{root}/accounts/tags", new { accounts }, Token);
        Assert.Equal("add", FieldOf(await nothing.ProblemAsync(HttpStatusCode.UnprocessableEntity, "tag_missing", Token)));
        using var nobody = await browser.PutJsonAsync($"{root}/accounts/tags", new { add = Retail }, Token);
        Assert.Equal("accounts", FieldOf(await nobody.ProblemAsync(HttpStatusCode.UnprocessableEntity, "account_count", Token)));
        using var odd = await browser.PutJsonAsync($"{root}/accounts/tags", new { accounts = NoId, add = Retail }, Token);
        Assert.Equal("accounts[0]", FieldOf(await odd.ProblemAsync(HttpStatusCode.BadRequest, "bad_request", Token)));
    }

    /// <summary>A member of a workspace with one account in one group.</summary>
    private async Task<(HttpClient Browser, string Root, Dictionary<string, string> Ids)> SignedInAsync(string name)
    {
        var workspace = await Server.AddUserAsync($"groups.{name}@example.org", $"Groups {name}", null, Token);
        var ids = await Rows.AddAsync(Server, workspace, Token);
        return (await Server.SignedInAsync($"groups.{name}@example.org", Token), $"/api/v1/workspaces/{workspace}", ids);
    }

    private static string FieldOf(JsonElement problem) => Assert.Single(problem.GetProperty("errors").EnumerateObject()).Name;

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    private static int Number(JsonElement json, string name) => json.GetProperty(name).GetInt32();
}
