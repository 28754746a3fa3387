using System.Net;
using System.Text.Json;
using Cuewright.Core.Kernel;
using Cuewright.Server.Tests.Support;

namespace Cuewright.Server.Tests.MainJob;

/// <summary>The main job step by step, through the REST API, on every database.</summary>
public abstract class MainJobTests(DatabaseProvider provider)
{
    private static readonly string[] Handles = ["maple.bakery", "harbour.cycles"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Connect_upload_compose_publish_and_find_it_on_the_creators_pages()
    {
        await using var job = await StartAsync();
        var handles = await HandlesAsync(job, 3);
        var accounts = new List<string>();
        foreach (var handle in handles)
        {
            accounts.Add(await job.ConnectAsync(handle, Token));
        }

        var (bytes, sha256) = MainJobHarness.Clip();
        var media = await job.UploadAsync(bytes, Token);
        var creator = await job.Browser.GetJsonAsync($"{job.Workspace}/accounts/{accounts[0]}/creator-info", Token);
        Assert.Contains("SELF_ONLY", creator.GetProperty("privacyLevelOptions").EnumerateArray().Select(option => option.GetString()));

        var post = await job.PublishAsync(await job.ComposeAsync("Morning batch #bakery", media, accounts, Token), "published", Token);

        Assert.Equal(3, post.GetProperty("publications").GetArrayLength());
        foreach (var handle in handles)
        {
            var shown = Assert.Single(await job.PostsAsync(handle, Token));
            Assert.Equal("Morning batch #bakery", shown.GetProperty("caption").GetString());
            Assert.Equal(sha256, shown.GetProperty("sha256").GetString());
            Assert.Equal("SELF_ONLY", shown.GetProperty("privacyLevel").GetString());
            Assert.False(shown.GetProperty("disableComment").GetBoolean());
            Assert.True(shown.GetProperty("disableDuet").GetBoolean());
        }
    }

    [Fact]
    public async Task A_schedule_is_on_the_calendar_moves_is_edited_and_cancelled()
    {
        await using var job = await StartAsync();
        var account = await job.ConnectAsync((await HandlesAsync(job, 1))[0], Token);
        var post = await job.ComposeAsync("Later", await job.UploadAsync(MainJobHarness.Clip().Bytes, Token), [account], Token);
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(10);

        using (var scheduled = await job.ScheduleAsync(post, new { version = 1, localTime = $"{day:yyyy-MM-dd}T18:30", timeZone = "Europe/Berlin" }, Token))
        {
            Assert.Equal(HttpStatusCode.OK, scheduled.StatusCode);
        }

        var item = Assert.Single(await CalendarAsync(job, day));
        Assert.Equal($"{day:yyyy-MM-dd}T18:30:00", item.GetProperty("localTime").GetString());
        Assert.True(item.GetProperty("movable").GetBoolean());

        var publication = item.GetProperty("publication");
        var path = $"{job.Workspace}/publications/{publication.GetProperty("id").GetString()}";
        using (var moved = await job.Browser.PutJsonAsync(
            $"{path}/schedule", new { version = publication.GetProperty("version").GetInt32(), localTime = $"{day:yyyy-MM-dd}T20:00", timeZone = "Europe/Berlin" }, Token))
        {
            Assert.Equal(HttpStatusCode.OK, moved.StatusCode);
        }

        Assert.Equal($"{day:yyyy-MM-dd}T20:00:00", Assert.Single(await CalendarAsync(job, day)).GetProperty("localTime").GetString());

        var current = await job.Browser.GetJsonAsync($"{job.Workspace}/posts/{post.GetProperty("id").GetString()}", Token);
        var edit = new
        {
            version = current.GetProperty("version").GetInt32(),
            caption = "Later, and better",
            mediaId = current.GetProperty("media").GetProperty("id").GetString(),
            accounts = new[] { new { accountId = account, options = new { privacyLevel = "SELF_ONLY" } } },
        };
        using (var edited = await job.Browser.PutJsonAsync($"{job.Workspace}/posts/{post.GetProperty("id").GetString()}", edit, Token))
        {
            Assert.Equal(HttpStatusCode.OK, edited.StatusCode);
        }

        var latest = Assert.Single(await CalendarAsync(job, day));
        Assert.Equal("Later, and better", latest.GetProperty("caption").GetString());
        using (var cancelled = await job.Browser.PutJsonAsync($"{path}/cancellation", new { version = latest.GetProperty("publication").GetProperty("version").GetInt32() }, Token))
        {
            Assert.Equal(HttpStatusCode.OK, cancelled.StatusCode);
        }

        Assert.Empty(await CalendarAsync(job, day));
    }

    [Fact]
    public async Task Publishing_is_told_live_step_by_step()
    {
        await using var job = await StartAsync();
        var account = await job.ConnectAsync((await HandlesAsync(job, 1))[0], Token);
        var post = await job.ComposeAsync("Watch me", await job.UploadAsync(MainJobHarness.Clip().Bytes, Token), [account], Token);
        using var stream = await job.Browser.GetAsync(new Uri($"{job.Workspace}/events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Token);
        Assert.Equal("text/event-stream", stream.Content.Headers.ContentType?.MediaType);
        var listening = StepsAsync(stream);

        await job.PublishAsync(post, "published", Token);

        var steps = await listening.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System, Token);
        Assert.Equal(["waiting", "claimed", "init", "uploading", "processing", "published"], steps.Select(step => step.Name).Distinct());
        Assert.Contains(100, steps.Where(step => step.Name is "uploading").Select(step => step.Percent));
    }

    [Fact]
    public async Task A_refusal_is_told_in_plain_words_and_a_retry_publishes()
    {
        await using var job = await StartAsync();
        var handle = (await HandlesAsync(job, 1))[0];
        var account = await job.ConnectAsync(handle, Token);
        await job.ControlAsync($"creators/{handle}", new { refusal = new { reason = "spam_risk", count = 1, at = "processing" } }, Token);
        var post = await job.ComposeAsync("Once more", await job.UploadAsync(MainJobHarness.Clip().Bytes, Token), [account], Token);

        var failed = (await job.PublishAsync(post, "failed", Token)).GetProperty("publications")[0];
        var problem = failed.GetProperty("problem");
        Assert.Equal("spam_risk", problem.GetProperty("code").GetString());
        Assert.Equal("retry", problem.GetProperty("action").GetString());
        Assert.NotEmpty(problem.GetProperty("message").GetString()!);

        using var retried = await job.Browser.PutJsonAsync(
            $"{job.Workspace}/publications/{failed.GetProperty("id").GetString()}/retry", new { version = failed.GetProperty("version").GetInt32() }, Token);
        Assert.Equal(HttpStatusCode.OK, retried.StatusCode);
        await job.UntilAsync(
            $"{job.Workspace}/posts/{post.GetProperty("id").GetString()}",
            latest => latest.GetProperty("publications")[0].GetProperty("state").GetString() is "published",
            Token);
        Assert.Single(await job.PostsAsync(handle, Token));
    }

    [Fact]
    public async Task A_draft_goes_to_the_inbox_without_any_choice_and_the_ledger_says_so()
    {
        await using var job = await StartAsync();
        var handle = (await HandlesAsync(job, 1))[0];
        var account = await job.ConnectAsync(handle, Token);
        var post = await job.ComposeAsync("To finish in the app", await job.UploadAsync(MainJobHarness.Clip().Bytes, Token), [account], new { mode = "inbox" }, Token);

        var delivered = (await job.PublishAsync(post, "delivered", Token)).GetProperty("publications")[0];

        Assert.Equal(("inbox", "inbox"), (delivered.GetProperty("step").GetProperty("name").GetString(), delivered.GetProperty("options").GetProperty("mode").GetString()));
        var path = $"{job.Workspace}/publications/{delivered.GetProperty("id").GetString()}";
        var detail = await job.Browser.GetJsonAsync(path, Token);
        Assert.Equal("delivered", detail.GetProperty("events").EnumerateArray().Last().GetProperty("kind").GetString());
        Assert.Equal(0, detail.GetProperty("posts").GetArrayLength());
        Assert.Empty(await job.PostsAsync(handle, Token));
        var evidence = await job.Browser.GetJsonAsync($"{path}/evidence", Token);
        Assert.Equal("not_listed", evidence.GetProperty("unavailable").GetProperty("code").GetString());
    }

    internal static async Task<IReadOnlyList<string>> HandlesAsync(MainJobHarness job, int count)
    {
        var handles = new List<string> { Handles[0] };
        using var answer = await job.Browser.GetAsync(new Uri(job.StandIn.BaseAddress, "stand-in/api/creators"), Token);
        handles.AddRange((await answer.JsonAsync(Token)).EnumerateArray().Select(creator => creator.GetProperty("handle").GetString()!).Where(handle => handle != Handles[0]));
        return [.. handles.Take(count)];
    }

    private static async Task<IReadOnlyList<JsonElement>> CalendarAsync(MainJobHarness job, DateOnly day)
    {
        var calendar = await job.Browser.GetJsonAsync($"{job.Workspace}/calendar?from={day:yyyy-MM-dd}&to={day.AddDays(1):yyyy-MM-dd}&timeZone=Europe/Berlin", Token);
        return [.. calendar.GetProperty("items").EnumerateArray()];
    }

    /// <summary>Reads the stream until it says published.</summary>
    private static async Task<IReadOnlyList<(string Name, int? Percent)>> StepsAsync(HttpResponseMessage stream)
    {
        var steps = new List<(string Name, int? Percent)>();
        using var reader = new StreamReader(await stream.Content.ReadAsStreamAsync(Token));
        var kind = "";
        while (await reader.ReadLineAsync(Token) is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal))
            {
                kind = line["event: ".Length..];
            }
            else if (kind is "publication" && line.StartsWith("data: ", StringComparison.Ordinal))
            {
                var step = JsonElement.Parse(line["data: ".Length..]).GetProperty("step");
                steps.Add((step.GetProperty("name").GetString()!, step.GetProperty("percent") is { ValueKind: JsonValueKind.Number } percent ? percent.GetInt32() : null));
                if (steps[^1].Name is "published")
                {
                    break;
                }
            }
        }

        return steps;
    }

    private Task<MainJobHarness> StartAsync() => MainJobHarness.StartAsync(provider, Token);
}
