using System.Net;
using System.Text.Json;
using Cuewright.Core.Kernel;
using Cuewright.Core.Workspaces;
using Cuewright.Server.Tests.Support;

namespace Cuewright.Server.Tests.MainJob;

/// <summary>Whatever is wrong with the input: a clear answer at the field, nothing half-saved, no 500.</summary>
public abstract class BadInputTests(DatabaseProvider provider)
{
    private const string Zone = "Europe/Berlin";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_caption_over_2200_units_is_refused_at_the_caption()
    {
        await using var job = await StartAsync();
        // An emoji outside the basic plane counts as two units, as TikTok counts.
        var caption = string.Concat(Enumerable.Repeat("🥐", 1100)) + "!";
        using var answer = await job.Browser.PostJsonAsync($"{job.Workspace}/posts", new { caption }, Token);
        var problem = await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity, "caption_too_long", Token);
        Assert.Contains("2,201", FieldMessage(problem, "caption"), StringComparison.Ordinal);
        Assert.Equal(0, (await job.Browser.GetJsonAsync($"{job.Workspace}/posts", Token)).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task A_time_in_the_past_is_refused_and_the_post_stays_a_draft()
    {
        await using var job = await StartAsync();
        var post = await DraftAsync(job);
        using var answer = await job.ScheduleAsync(post, new { version = 1, localTime = "2020-02-29T18:30", timeZone = Zone }, Token);
        var problem = await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity, "in_the_past", Token);
        Assert.NotEmpty(FieldMessage(problem, "localTime"));
        await AssertDraftAsync(job, post);
    }

    [Fact]
    public async Task A_time_in_a_gap_is_shown_with_its_resolution_and_saved_only_when_accepted()
    {
        await using var job = await StartAsync();
        var post = await DraftAsync(job);
        var gap = NextSpringForward() + "T02:30";
        using (var refused = await job.ScheduleAsync(post, new { version = 1, localTime = gap, timeZone = Zone }, Token))
        {
            var problem = await refused.ProblemAsync(HttpStatusCode.UnprocessableEntity, "in_a_gap", Token);
            Assert.EndsWith("T03:30:00", problem.GetProperty("resolution").GetProperty("resolvedLocalTime").GetString(), StringComparison.Ordinal);
        }

        await AssertDraftAsync(job, post);
        using var accepted = await job.ScheduleAsync(post, new { version = 1, localTime = gap, timeZone = Zone, acceptShift = true }, Token);
        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
        var schedule = (await accepted.JsonAsync(Token)).GetProperty("publications")[0].GetProperty("schedule");
        Assert.True(schedule.GetProperty("shifted").GetBoolean());
    }

    [Fact]
    public async Task A_double_click_on_schedule_makes_one_publication_per_account()
    {
        await using var job = await StartAsync();
        var post = await DraftAsync(job);
        var time = new { version = 1, localTime = Soon(), timeZone = Zone };

        var answers = await Task.WhenAll(job.ScheduleAsync(post, time, Token), job.ScheduleAsync(post, time, Token));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
        var latest = await job.Browser.GetJsonAsync($"{job.Workspace}/posts/{post.GetProperty("id").GetString()}", Token);
        Assert.Equal(1, latest.GetProperty("publications").GetArrayLength());
        foreach (var answer in answers)
        {
            answer.Dispose();
        }
    }

    [Fact]
    public async Task Accounts_and_media_of_another_workspace_are_refused_at_their_fields()
    {
        await using var job = await StartAsync();
        var draft = await DraftAsync(job);
        await job.Server.AddUserAsync("stranger@cuewright.test", "Elsewhere", MemberRole.Owner, Token);
        using var stranger = await job.Server.SignedInAsync("stranger@cuewright.test", Token);
        var session = await stranger.GetJsonAsync("/api/v1/session", Token);
        var elsewhere = $"/api/v1/workspaces/{session.GetProperty("workspaces")[0].GetProperty("id").GetString()}";
        var account = draft.GetProperty("publications")[0].GetProperty("account").GetProperty("id").GetString();
        using var answer = await stranger.PostJsonAsync(
            $"{elsewhere}/posts",
            new { caption = "Not mine", mediaId = draft.GetProperty("media").GetProperty("id").GetString(), accounts = new[] { new { accountId = account } } },
            Token);
        var problem = await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity, "invalid", Token);
        Assert.NotEmpty(FieldMessage(problem, "mediaId"));
        Assert.NotEmpty(FieldMessage(problem, "accounts[0].accountId"));
        Assert.Equal(0, (await stranger.GetJsonAsync($"{elsewhere}/posts", Token)).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Without_a_chosen_privacy_nothing_is_scheduled()
    {
        await using var job = await StartAsync();
        var account = await job.ConnectAsync("maple.bakery", Token);
        var media = await job.UploadAsync(MainJobHarness.Clip().Bytes, Token);
        using var saved = await job.Browser.PostJsonAsync($"{job.Workspace}/posts", new { caption = "?", mediaId = media, accounts = new[] { new { accountId = account } } }, Token);
        var post = await saved.JsonAsync(Token);
        using var answer = await job.ScheduleAsync(post, new { version = 1, now = true }, Token);
        var problem = await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity, "privacy_missing", Token);
        var id = post.GetProperty("publications")[0].GetProperty("id").GetString();
        Assert.NotEmpty(FieldMessage(problem, $"publications[{id}].options.privacyLevel"));
        await AssertDraftAsync(job, post);
    }

    [Fact]
    public async Task While_TikTok_is_down_the_publication_waits_with_its_reason_and_goes_out_afterwards()
    {
        await using var job = await StartAsync();
        var post = await DraftAsync(job);
        await job.ControlAsync("faults", new[] { new { path = "/v2/", times = 100_000, cut = "before" } }, Token);
        var account = post.GetProperty("publications")[0].GetProperty("account").GetProperty("id").GetString();
        using (var creator = await job.Browser.GetPathAsync($"{job.Workspace}/accounts/{account}/creator-info", Token))
        {
            await creator.ProblemAsync(HttpStatusCode.ServiceUnavailable, "tiktok_unreachable", Token);
        }

        using (var now = await job.ScheduleAsync(post, new { version = 1, now = true }, Token))
        {
            Assert.Equal(HttpStatusCode.OK, now.StatusCode);
        }

        var path = $"{job.Workspace}/posts/{post.GetProperty("id").GetString()}";
        var waiting = await job.UntilAsync(path, latest => latest.GetProperty("publications")[0].GetProperty("waiting").ValueKind is JsonValueKind.Object, Token);
        Assert.Equal("tiktok_unreachable", waiting.GetProperty("publications")[0].GetProperty("waiting").GetProperty("code").GetString());

        await job.ControlAsync("faults", Array.Empty<object>(), Token);
        await job.UntilAsync(path, latest => latest.GetProperty("publications")[0].GetProperty("state").GetString() is "published", Token);
        Assert.Single(await job.PostsAsync("maple.bakery", Token));
    }

    [Fact]
    public async Task An_expired_session_is_told_and_saves_nothing()
    {
        await using var job = await StartAsync();
        using (var signedOut = await job.Browser.DeleteAsync(new Uri("/api/v1/session", UriKind.Relative), Token))
        {
            Assert.Equal(HttpStatusCode.NoContent, signedOut.StatusCode);
        }

        using var answer = await job.Browser.PostJsonAsync($"{job.Workspace}/posts", new { caption = "Too late" }, Token);
        await answer.ProblemAsync(HttpStatusCode.Unauthorized, "signed_out", Token);
    }

    [Fact]
    public async Task An_answer_that_names_no_post_is_refused_at_its_field()
    {
        await using var job = await StartAsync();
        var id = (await DraftAsync(job)).GetProperty("publications")[0].GetProperty("id").GetString();
        using var answer = await job.Browser.PutJsonAsync(
            $"{job.Workspace}/publications/{id}/resolution", new { version = 1, outcome = "published", tikTokPostId = "https://www.tiktok.com/" }, Token);
        var problem = await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity, "post_id_unreadable", Token);
        Assert.NotEmpty(FieldMessage(problem, "tikTokPostId"));
        using var tooSoon = await job.Browser.PutJsonAsync($"{job.Workspace}/publications/{id}/resolution", new { version = 1, outcome = "published", tikTokPostId = "76" }, Token);
        await tooSoon.ProblemAsync(HttpStatusCode.Conflict, "wrong_state", Token);
    }

    private static async Task<JsonElement> DraftAsync(MainJobHarness job) =>
        await job.ComposeAsync("A draft", await job.UploadAsync(MainJobHarness.Clip().Bytes, Token), [await job.ConnectAsync("maple.bakery", Token)], Token);

    private static async Task AssertDraftAsync(MainJobHarness job, JsonElement post)
    {
        var latest = await job.Browser.GetJsonAsync($"{job.Workspace}/posts/{post.GetProperty("id").GetString()}", Token);
        Assert.All(latest.GetProperty("publications").EnumerateArray(), publication => Assert.Equal("draft", publication.GetProperty("state").GetString()));
        Assert.Equal(post.GetProperty("version").GetInt32(), latest.GetProperty("version").GetInt32());
    }

    private static string FieldMessage(JsonElement problem, string field) =>
        problem.GetProperty("errors").GetProperty(field)[0].GetProperty("message").GetString()!;

    private static string Soon() => $"{TimeProvider.System.GetUtcNow().AddDays(3):yyyy-MM-dd}T12:00";

    // Berlin's clocks spring forward on the last Sunday of March.
    private static string NextSpringForward()
    {
        var last = new DateOnly(TimeProvider.System.GetUtcNow().Year + 1, 3, 31);
        return last.AddDays(-(int)last.DayOfWeek).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }

    private Task<MainJobHarness> StartAsync() => MainJobHarness.StartAsync(provider, Token);
}
