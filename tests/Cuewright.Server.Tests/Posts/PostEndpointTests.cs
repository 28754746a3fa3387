using System.Net;
using System.Text.Json;
using Cuewright.Core.Audit;
using Cuewright.Core.Security;
using Cuewright.Server.Tests.Support;

namespace Cuewright.Server.Tests.Posts;

/// <summary>Posts over HTTP: addresses, versions, pages, and what each refusal says.</summary>
public abstract class PostEndpointTests(ServerFixture fixture)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ServerHarness Server => fixture.Server;

    [Fact]
    public async Task A_new_post_says_where_it_is_and_is_there()
    {
        var (browser, posts) = await MemberAsync("new");
        using var created = await browser.PostJsonAsync(posts, new { caption = "Fresh" }, Token);
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.True(created.Headers.CacheControl!.NoStore);

        var post = await browser.GetJsonAsync(created.Headers.Location!.OriginalString, Token);

        Assert.Equal(("Fresh", 1, "new"), (post.GetProperty("caption").GetString(), post.GetProperty("version").GetInt32(), post.GetProperty("createdBy").GetProperty("displayName").GetString()));
        browser.Dispose();
    }

    [Fact]
    public async Task Saving_needs_the_version_that_was_read()
    {
        var (browser, posts) = await MemberAsync("version");
        var path = await CreateAsync(browser, posts, "First");
        using var without = await browser.PutJsonAsync(path, new { caption = "Second" }, Token);
        var missing = await without.ProblemAsync(HttpStatusCode.UnprocessableEntity, "version_missing", Token);
        Assert.True(missing.GetProperty("errors").TryGetProperty("version", out _));
        using var saved = await browser.PutJsonAsync(path, new { caption = "Second", version = 1 }, Token);
        Assert.Equal(2, (await saved.JsonAsync(Token)).GetProperty("version").GetInt32());

        using var stale = await browser.PutJsonAsync(path, new { caption = "Third", version = 1 }, Token);

        Assert.Equal(2, (await stale.ProblemAsync(HttpStatusCode.Conflict, "version_conflict", Token)).GetProperty("currentVersion").GetInt32());
        Assert.Equal("Second", (await browser.GetJsonAsync(path, Token)).GetProperty("caption").GetString());
        browser.Dispose();
    }

    [Fact]
    public async Task Uploading_ahead_is_off_until_it_is_chosen_and_stays_as_it_was_saved()
    {
        var (browser, posts) = await MemberAsync("ahead");
        var path = await CreateAsync(browser, posts, "Large");
        Assert.False((await browser.GetJsonAsync(path, Token)).GetProperty("uploadAhead").GetBoolean());

        using var saved = await browser.PutJsonAsync(path, new { caption = "Large", uploadAhead = true, version = 1 }, Token);

        Assert.True((await saved.JsonAsync(Token)).GetProperty("uploadAhead").GetBoolean());
        Assert.True((await browser.GetJsonAsync(path, Token)).GetProperty("uploadAhead").GetBoolean());
        using var unreadable = await browser.PutJsonAsync(path, new { caption = "Large", uploadAhead = "soon", version = 2 }, Token);
        Assert.Equal(HttpStatusCode.BadRequest, unreadable.StatusCode);
        browser.Dispose();
    }

    [Fact]
    public async Task A_deleted_post_is_gone_for_every_verb()
    {
        var (browser, posts) = await MemberAsync("deleted");
        var path = await CreateAsync(browser, posts, "Gone");
        using var deleted = await browser.DeleteAsync(new Uri(path, UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);

        using var again = await browser.DeleteAsync(new Uri(path, UriKind.Relative), Token);
        await again.ProblemAsync(HttpStatusCode.NotFound, "not_found", Token);
        using var read = await browser.GetPathAsync(path, Token);
        await read.ProblemAsync(HttpStatusCode.NotFound, "not_found", Token);
        using var saved = await browser.PutJsonAsync(path, new { caption = "Back", version = 2 }, Token);
        await saved.ProblemAsync(HttpStatusCode.NotFound, "not_found", Token);
        using var scheduled = await browser.PutJsonAsync(path + "/schedule", new { version = 2, now = true }, Token);
        await scheduled.ProblemAsync(HttpStatusCode.NotFound, "not_found", Token);
        browser.Dispose();
    }

    [Fact]
    public async Task Pages_are_followed_by_their_cursor_to_the_end()
    {
        var (browser, posts) = await MemberAsync("pages");
        for (var i = 0; i < 53; i++)
        {
            await CreateAsync(browser, posts, $"{i}");
        }

        var first = await browser.GetJsonAsync(posts, Token);
        var second = await browser.GetJsonAsync($"{posts}?cursor={first.GetProperty("next").GetString()}", Token);

        Assert.Equal((50, 3), (first.GetProperty("items").GetArrayLength(), second.GetProperty("items").GetArrayLength()));
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next").ValueKind);
        var captions = first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray()).Select(post => int.Parse(post.GetProperty("caption").GetString()!, null));
        Assert.Equal(Enumerable.Range(0, 53).Reverse(), captions);
        browser.Dispose();
    }

    [Fact]
    public async Task What_lacks_for_a_schedule_is_told_all_at_once_with_the_fields()
    {
        var (browser, posts) = await MemberAsync("lacking");
        var path = await CreateAsync(browser, posts, "Bare");

        using var refused = await browser.PutJsonAsync(path + "/schedule", new { version = 1, now = true }, Token);

        var errors = (await refused.ProblemAsync(HttpStatusCode.UnprocessableEntity, "invalid", Token)).GetProperty("errors");
        Assert.Equal(["accounts", "mediaId"], errors.EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal));
        Assert.Equal(1, (await browser.GetJsonAsync(path, Token)).GetProperty("version").GetInt32());
        browser.Dispose();
    }

    [Fact]
    public async Task A_program_writes_in_its_own_name()
    {
        var workspace = await Server.AddUserAsync("program@example.org", "program", null, Token);
        using var program = Server.WithKey(await Server.Get<AddApiKey>().ExecuteAsync(workspace, Actor.System, "Robot", Token));

        var post = await program.GetJsonAsync(await CreateAsync(program, $"/api/v1/workspaces/{workspace}/posts", "By a program"), Token);

        var author = post.GetProperty("createdBy");
        Assert.Equal(("Robot", JsonValueKind.Null), (author.GetProperty("displayName").GetString(), author.GetProperty("id").ValueKind));
    }

    private static async Task<string> CreateAsync(HttpClient client, string posts, string caption)
    {
        using var created = await client.PostJsonAsync(posts, new { caption }, Token);
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        return created.Headers.Location!.OriginalString;
    }

    private async Task<(HttpClient Browser, string Posts)> MemberAsync(string name)
    {
        var workspace = await Server.AddUserAsync($"{name}@example.org", name, null, Token);
        return (await Server.SignedInAsync($"{name}@example.org", Token), $"/api/v1/workspaces/{workspace}/posts");
    }
}
