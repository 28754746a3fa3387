using System.Net;
using System.Text.Json;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Media;
using Cuewright.Server.Tests.Support;

namespace Cuewright.Server.Tests.Posts;

/// <summary>Photo posts over HTTP: what is sent comes back, and what is wrong is named at its field.</summary>
public abstract class PhotoPostEndpointTests(ServerFixture fixture)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ServerHarness Server => fixture.Server;

    [Fact]
    public async Task Photos_make_a_photo_post_and_come_back_in_their_order()
    {
        var (browser, workspace) = await MemberAsync("photos");
        var (first, second) = (await AddAsync(workspace, PhotoType.Jpeg), await AddAsync(workspace, PhotoType.WebP));

        using var created = await browser.PostJsonAsync(
            Posts(workspace), new { caption = "A day in the bakery", title = "Three loaves", photoIds = new[] { second, first }, photoCoverIndex = 1 }, Token);
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var post = await browser.GetJsonAsync(created.Headers.Location!.OriginalString, Token);

        Assert.Equal(("photos", "Three loaves", 1), (post.GetProperty("kind").GetString(), post.GetProperty("title").GetString(), post.GetProperty("photoCoverIndex").GetInt32()));
        Assert.Equal([second.ToString(), first.ToString()], post.GetProperty("photos").EnumerateArray().Select(photo => photo.GetProperty("id").GetString()));
        var photo = post.GetProperty("photos")[1];
        Assert.Equal(("photo", 1080, 1), (photo.GetProperty("kind").GetString(), photo.GetProperty("photo").GetProperty("width").GetInt32(), photo.GetProperty("postCount").GetInt32()));
        Assert.Equal(JsonValueKind.Null, post.GetProperty("media").ValueKind);
        using var changed = await browser.PutJsonAsync(created.Headers.Location.OriginalString, new { caption = "Plain", version = 1 }, Token);
        Assert.Equal("video", (await changed.JsonAsync(Token)).GetProperty("kind").GetString());
        browser.Dispose();
    }

    [Fact]
    public async Task What_is_wrong_is_named_at_its_field()
    {
        var (browser, workspace) = await MemberAsync("wrong");
        var (photo, video) = (await AddAsync(workspace, PhotoType.Jpeg), await AddAsync(workspace, "video/mp4"));

        await RefusedAsync(browser, workspace, new { photoIds = new[] { photo, video }, mediaId = video, title = new string('t', 91), photoCoverIndex = 2, coverTimestampMs = 5 }, "coverTimestampMs", "photoCoverIndex", "photoIds", "photoIds[1]", "title");
        await RefusedAsync(browser, workspace, new { mediaId = photo, title = "Of a video" }, "mediaId", "title");
        await RefusedAsync(browser, workspace, new { photoIds = Enumerable.Repeat(photo, 36) }, "photoIds");
        await RefusedAsync(browser, workspace, new { photoIds = new[] { photo }, caption = new string('d', 4001) }, "caption");
        browser.Dispose();
    }

    [Fact]
    public async Task Photos_of_another_workspace_are_not_there()
    {
        var (stranger, workspace) = await MemberAsync("stranger");
        var (owner, theirs) = await MemberAsync("owner");
        var photo = await AddAsync(theirs, PhotoType.Jpeg);

        await RefusedAsync(stranger, workspace, new { photoIds = new[] { photo } }, "photoIds[0]");
        using var elsewhere = await stranger.PostJsonAsync(Posts(theirs), new { photoIds = new[] { photo } }, Token);
        await elsewhere.ProblemAsync(HttpStatusCode.NotFound, "not_found", Token);
        stranger.Dispose();
        owner.Dispose();
    }

    [Fact]
    public async Task A_photo_in_a_post_is_not_deleted()
    {
        var (browser, workspace) = await MemberAsync("used");
        var photo = await AddAsync(workspace, PhotoType.Jpeg);
        using var created = await browser.PostJsonAsync(Posts(workspace), new { photoIds = new[] { photo } }, Token);
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);

        using var refused = await browser.DeleteAsync(new Uri($"/api/v1/workspaces/{workspace}/media/{photo}", UriKind.Relative), Token);

        await refused.ProblemAsync(HttpStatusCode.Conflict, "media_in_use", Token);
        browser.Dispose();
    }

    private static string Posts(Guid workspace) => $"/api/v1/workspaces/{workspace}/posts";

    private static async Task RefusedAsync(HttpClient browser, Guid workspace, object post, params string[] fields)
    {
        using var refused = await browser.PostJsonAsync(Posts(workspace), post, Token);
        // A single problem gives the whole its code.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var errors = (await refused.JsonAsync(Token)).GetProperty("errors");
        Assert.Equal(fields, errors.EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal));
    }

    private async Task<MediaId> AddAsync(Guid workspace, string contentType)
    {
        var now = TimeProvider.System.GetUtcNow();
        var id = MediaId.New(TimeProvider.System);
        await Server.Get<Database>().WriteAsync(
            WorkspaceScope.Of(workspace),
            db =>
            {
                db.Media.Add(new MediaItem
                {
                    Id = id,
                    WorkspaceId = workspace,
                    FileName = "file",
                    ContentType = contentType,
                    Size = 10,
                    StorageKey = MediaKeys.Content(id),
                    State = MediaState.Ready,
                    Photo = PhotoType.Is(contentType) ? new PhotoFacts { Width = 1080, Height = 1350, Orientation = 1 } : null,
                    CreatedAt = now,
                });
                return Task.CompletedTask;
            },
            Token);
        return id;
    }

    private async Task<(HttpClient Browser, Guid Workspace)> MemberAsync(string name)
    {
        var workspace = await Server.AddUserAsync($"photo.{name}@example.org", $"photo {name}", null, Token);
        return (await Server.SignedInAsync($"photo.{name}@example.org", Token), workspace);
    }
}
