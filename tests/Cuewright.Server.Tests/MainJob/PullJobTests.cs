using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using Cuewright.Core.Kernel;
using Cuewright.Core.Publishing.Pulls;
using Cuewright.Server.Tests.Support;
using Cuewright.Testing.Databases;
using Cuewright.Testing.Media;
using Cuewright.Testing.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Server.Tests.MainJob;

/// <summary>What TikTok fetches from the server itself, over HTTP: a video, and photos, posted and sent to an inbox.</summary>
public sealed class PullJobTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task A_video_is_fetched_and_published_and_its_address_shows_nowhere(DatabaseProvider provider)
    {
        SkipWithout(provider);
        var log = new CapturedLog();
        await using var job = await MainJobHarness.StartAsync(provider, Token, log);
        var handle = (await MainJobTests.HandlesAsync(job, 1))[0];
        var account = await job.ConnectAsync(handle, Token);
        var (bytes, sha256) = MainJobHarness.Clip();
        var draft = await SaveAsync(job, new { caption = "Fetched", mediaId = await job.UploadAsync(bytes, Token), transfer = "pull", accounts = For(account, "direct") });
        Assert.Equal("pull", draft.GetProperty("transfer").GetString());

        var post = await job.PublishAsync(draft, "published", Token);

        var shown = Assert.Single(await job.PostsAsync(handle, Token));
        Assert.Equal((sha256, "video/mp4"), (shown.GetProperty("sha256").GetString(), shown.GetProperty("contentType").GetString()));
        // The stand-in knows the whole address, as TikTok does; nothing of ours does any more.
        var address = new Uri(Assert.Single(shown.GetProperty("urls").EnumerateArray()).GetString()!);
        var token = address.Segments[^1];
        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(log.Lines, line => line.Contains(token, StringComparison.Ordinal));
        var told = await job.Browser.GetJsonAsync($"{job.Workspace}/publications/{post.GetProperty("publications")[0].GetProperty("id").GetString()}", Token);
        Assert.DoesNotContain(token, told.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("fetch_began", told.GetProperty("events").EnumerateArray().Select(line => line.GetProperty("kind").GetString()));
        using var tikTok = job.Server.Bare();
        using var late = await tikTok.GetAsync(address, Token);
        await late.ProblemAsync(HttpStatusCode.NotFound, "not_found", Token);
        Assert.True(late.Headers.CacheControl?.NoStore);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task Three_photos_are_published_and_three_go_to_an_inbox(DatabaseProvider provider)
    {
        SkipWithout(provider);
        await using var job = await MainJobHarness.StartAsync(provider, Token);
        var handles = await MainJobTests.HandlesAsync(job, 2);
        var (direct, inbox) = (await job.ConnectAsync(handles[0], Token), await job.ConnectAsync(handles[1], Token));
        var photos = new List<(string Id, string Sha256)>();
        foreach (var colour in new[] { "red", "green", "blue" })
        {
            var bytes = await SampleVideo.MakeAsync($"-f lavfi -i color=c={colour}:s=360x640 -frames:v 1", "jpg", Token);
            photos.Add((await job.UploadAsync(bytes, Token), Convert.ToHexStringLower(SHA256.HashData(bytes))));
        }

        var ids = photos.Select(photo => photo.Id).ToList();
        await job.PublishAsync(
            await SaveAsync(job, new { caption = "All of it", title = "Three", photoIds = ids, photoCoverIndex = 2, accounts = For(direct, "direct") }), "published", Token);
        await job.PublishAsync(await SaveAsync(job, new { caption = "To finish", photoIds = ids, accounts = For(inbox, "inbox") }), "delivered", Token);

        var shown = Assert.Single(await job.PostsAsync(handles[0], Token));
        Assert.Equal(
            ("photos", "Three", "All of it", 2, photos[2].Sha256),
            (shown.GetProperty("media").GetString(), shown.GetProperty("caption").GetString(), shown.GetProperty("description").GetString(), shown.GetProperty("coverIndex").GetInt32(), shown.GetProperty("sha256").GetString()));
        Assert.Equal(3, shown.GetProperty("photos").GetArrayLength());
        Assert.Empty(await job.PostsAsync(handles[1], Token));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task An_address_answers_heads_and_ranges_and_is_cached_by_nobody(DatabaseProvider provider)
    {
        SkipWithout(provider);
        await using var job = await MainJobHarness.StartAsync(provider, Token);
        var handle = (await MainJobTests.HandlesAsync(job, 1))[0];
        var account = await job.ConnectAsync(handle, Token);
        var (bytes, _) = MainJobHarness.Clip();
        // While TikTok's status says nothing the attempt goes on, and its address lives.
        await job.ControlAsync("faults", new[] { new { path = "/status/fetch/", times = 1000, status = 500 } }, Token);
        await job.PublishAsync(await SaveAsync(job, new { caption = "Fetched", mediaId = await job.UploadAsync(bytes, Token), transfer = "pull", accounts = For(account, "direct") }), "processing", Token);
        var address = new Uri((await PostsAsync(job, handle))[0].GetProperty("urls")[0].GetString()!);
        using var tikTok = job.Server.Bare();

        using var head = await tikTok.SendAsync(new HttpRequestMessage(HttpMethod.Head, address), Token);
        Assert.Equal((HttpStatusCode.OK, bytes.LongLength, "video/mp4"), (head.StatusCode, head.Content.Headers.ContentLength, head.Content.Headers.ContentType?.MediaType));
        Assert.True(head.Headers.CacheControl?.NoStore);
        using var part = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = new RangeHeaderValue(10, 19) } };
        using var partial = await tikTok.SendAsync(part, Token);
        Assert.Equal(HttpStatusCode.PartialContent, partial.StatusCode);
        Assert.Equal(bytes[10..20], await partial.Content.ReadAsByteArrayAsync(Token));
        using var written = await tikTok.PostAsync(address, null, Token);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, written.StatusCode);
        using var unknown = await tikTok.GetAsync(new Uri(address, PullSite.Path + PullToken.New().Value), Token);
        await unknown.ProblemAsync(HttpStatusCode.NotFound, "not_found", Token);
        Assert.Equal(1, await job.Server.Get<Database>().ReadAsync(WorkspaceScope.Instance, db => db.PullAddresses.CountAsync(a => a.FirstRequestedAt != null && a.RevokedAt == null, Token), Token));
    }

    [Fact]
    public async Task A_server_that_TikTok_cannot_reach_says_so_at_the_field()
    {
        await using var server = await ServerHarness.StartAsync(DatabaseProvider.Sqlite, Token);
        var workspace = await server.AddUserAsync("owner@cuewright.test", "Harbour Street Studio", Core.Workspaces.MemberRole.Owner, Token);
        using var browser = await server.SignedInAsync("owner@cuewright.test", Token);
        Assert.False((await browser.GetJsonAsync("/api/v1/instance", Token)).GetProperty("canPull").GetBoolean());

        using var refused = await browser.PostJsonAsync($"/api/v1/workspaces/{workspace}/posts", new { caption = "Fetched", transfer = "pull" }, Token);
        var problem = await refused.ProblemAsync(HttpStatusCode.UnprocessableEntity, "public_address_needed", Token);
        Assert.True(problem.GetProperty("errors").TryGetProperty("transfer", out _));
        using var unreadable = await browser.PostJsonAsync($"/api/v1/workspaces/{workspace}/posts", new { caption = "Fetched", transfer = "carry" }, Token);
        Assert.True((await unreadable.JsonAsync(Token)).GetProperty("errors").TryGetProperty("transfer", out _));
    }

    private static void SkipWithout(DatabaseProvider provider) =>
        Assert.SkipWhen(provider is DatabaseProvider.Postgres && TestDatabase.PostgresMissing is not null, TestDatabase.PostgresMissing ?? "");

    private static object[] For(string accountId, string mode) => [new { accountId, options = new { mode, privacyLevel = mode is "direct" ? "SELF_ONLY" : null } }];

    private static async Task<JsonElement> SaveAsync(MainJobHarness job, object post)
    {
        using var answer = await job.Browser.PostJsonAsync($"{job.Workspace}/posts", post, Token);
        Assert.True(answer.StatusCode is HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(Token));
        return await answer.JsonAsync(Token);
    }

    /// <summary>Waits until the stand-in has fetched.</summary>
    private static async Task<IReadOnlyList<JsonElement>> PostsAsync(MainJobHarness job, string handle)
    {
        while (true)
        {
            if (await job.PostsAsync(handle, Token) is { Count: > 0 } posts)
            {
                return posts;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Token);
        }
    }
}
