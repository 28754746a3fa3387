using Cuewright.Core.Accounts;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Publishing.Late;
using Cuewright.Core.Scheduling;
using Cuewright.Testing.Publishing;
using Microsoft.EntityFrameworkCore;
using static Cuewright.Core.Tests.Accounts.Consent;

namespace Cuewright.Core.Tests.Publishing.Late;

/// <summary>What becomes of publications whose time passed while the server, TikTok or the account was away.</summary>
public abstract class LatePolicyTests(DatabaseProvider provider)
{
    private const string InitCall = "/post/publish/video/init/";

    // Ten in Berlin, an hour after the harness begins.
    private const string Ten = "2026-11-24T10:00";
    private static readonly TimeSpan UntilTen = TimeSpan.FromHours(1);
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(10);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Within_the_limit_it_goes_out_and_the_ledger_says_how_late()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var id = await ScheduledAsync(harness, await harness.ConnectedAsync(), Ten, null);

        harness.Clock.Advance(UntilTen + TimeSpan.FromMinutes(125));
        var published = await harness.UntilAsync(id, PublicationState.Published, Soon, Token);

        Assert.Equal((PublicationState.Published, 7500), (published.State, published.LateSeconds));
        Assert.Equal(["""{"seconds":"7500"}"""], await DetailsAsync(harness, id, PublicationEventKinds.Late));
    }

    [Fact]
    public async Task What_starts_within_five_minutes_is_punctual()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var id = await ScheduledAsync(harness, await harness.ConnectedAsync(), Ten, new LateRule(LatePolicy.Skip, null));

        harness.Clock.Advance(UntilTen + Lateness.Tolerance);
        var published = await harness.UntilAsync(id, PublicationState.Published, Soon, Token);

        Assert.Equal((PublicationState.Published, null), (published.State, published.LateSeconds));
    }

    [Fact]
    public async Task However_many_are_late_of_one_account_they_wait_for_their_decision_at_once()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var account = await harness.ConnectedAsync();
        var ids = new List<PublicationId>();
        for (var i = 0; i < 25; i++)
        {
            ids.Add(await ScheduledAsync(harness, account, Ten, new LateRule(LatePolicy.Ask, null)));
        }

        harness.Clock.Advance(UntilTen + TimeSpan.FromHours(1));
        await harness.DrainAsync(Token);

        // TikTok is asked about none of them, so none waits for the minute's twenty questions.
        Assert.All(await Task.WhenAll(ids.Select(id => harness.PublicationAsync(id, Token))), publication => Assert.Equal(FailureCodes.Late, publication.ProblemCode));
        Assert.Equal(0, harness.Wire.Count("/creator_info/"));
        Assert.Empty(await harness.ReadAsync(db => db.Lanes.Select(lane => lane.Questions).SingleAsync(Token), Token));
        var first = await harness.Get<CalendarQueries>().LateAsync(PublishingHarness.WorkspaceId, InstantCursor.Start, Token);
        Assert.Equal((25, 25, null), (first.Entries.Count, first.Total, first.Next));
    }

    [Theory]
    [InlineData(361, null, null)]
    [InlineData(31, "Publish", 30)]
    [InlineData(6, "Ask", null)]
    public async Task Past_the_limit_or_with_ask_a_person_decides(int minutes, string? policy, int? within)
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var account = await harness.ConnectedAsync();
        var id = await ScheduledAsync(harness, account, Ten, policy is { } own ? new LateRule(Enum.Parse<LatePolicy>(own), within) : null);

        await harness.AdvanceAsync(UntilTen + TimeSpan.FromMinutes(minutes), Token);
        await harness.AdvanceAsync(TimeSpan.FromDays(1), Token);

        var held = await harness.PublicationAsync(id, Token);
        Assert.Equal((PublicationState.Scheduled, null, FailureCodes.Late, null), (held.State, held.NextStepAt, held.ProblemCode, held.ClaimedBy));
        Assert.Equal(minutes * 60, held.LateSeconds);
        Assert.Empty(await harness.AttemptsAsync(id, Token));
        Assert.Equal(0, harness.Wire.Count(InitCall));
        Assert.Equal(["scheduled", "waiting"], await harness.EventsAsync(id, Token));
    }

    [Fact]
    public async Task Skip_ends_it_and_a_retry_brings_it_back()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var id = await ScheduledAsync(harness, await harness.ConnectedAsync(), Ten, new LateRule(LatePolicy.Skip, null));

        await harness.AdvanceAsync(UntilTen + TimeSpan.FromMinutes(6), Token);
        var skipped = await harness.PublicationAsync(id, Token);
        Assert.Equal((PublicationState.Failed, FailureCodes.LateSkipped), (skipped.State, skipped.ProblemCode));

        Assert.IsType<PublicationOutcome.Done>(await harness.Get<RetryPublication>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, id, skipped.Version, Token));
        var published = await harness.UntilAsync(id, PublicationState.Published, Soon, Token);
        Assert.Equal((PublicationState.Published, null), (published.State, published.LateSeconds));
    }

    [Fact]
    public async Task The_post_overrides_the_workspace()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var account = await harness.ConnectedAsync();
        await harness.WriteAsync(db => db.Workspaces.ExecuteUpdateAsync(set => set.SetProperty(w => w.LatePolicy, LatePolicy.Skip), Token), Token);
        var asks = await ScheduledAsync(harness, account, Ten, new LateRule(LatePolicy.Ask, null));
        var silent = await ScheduledAsync(harness, account, Ten, null);

        await harness.AdvanceAsync(UntilTen + TimeSpan.FromHours(1), Token);

        Assert.Equal(FailureCodes.Late, (await harness.PublicationAsync(asks, Token)).ProblemCode);
        Assert.Equal(FailureCodes.LateSkipped, (await harness.PublicationAsync(silent, Token)).ProblemCode);
    }

    [Fact]
    public async Task Standing_in_line_behind_punctual_ones_makes_nothing_late()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var account = await harness.ConnectedAsync();
        var first = await ScheduledAsync(harness, account, Ten, null);
        harness.Clock.Advance(UntilTen);
        await harness.UntilAsync(first, PublicationState.Published, Soon, Token);
        var second = await ScheduledAsync(harness, account, "2026-11-24T10:05", new LateRule(LatePolicy.Skip, null));
        // As if the upload of the first had taken half an hour.
        var sent = new DateTimeOffset(2026, 11, 24, 9, 30, 0, TimeSpan.Zero);
        await harness.WriteAsync(db => db.Attempts.ExecuteUpdateAsync(set => set.SetProperty(a => a.SentAt, sent), Token), Token);

        harness.Clock.Advance(sent + TimeSpan.FromMinutes(1) - harness.Clock.GetUtcNow());
        var published = await harness.UntilAsync(second, PublicationState.Published, Soon, Token);

        Assert.Equal((PublicationState.Published, null), (published.State, published.LateSeconds));
    }

    [Fact]
    public async Task One_that_went_out_late_excuses_nothing_behind_it()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var account = await harness.ConnectedAsync();
        var late = await ScheduledAsync(harness, account, Ten, null);
        var asks = await ScheduledAsync(harness, account, "2026-11-24T10:01", new LateRule(LatePolicy.Ask, null));

        harness.Clock.Advance(UntilTen + TimeSpan.FromHours(2));

        Assert.Equal(PublicationState.Published, (await harness.UntilAsync(late, PublicationState.Published, Soon, Token)).State);
        Assert.Equal(FailureCodes.Late, (await harness.PublicationAsync(asks, Token)).ProblemCode);
    }

    [Fact]
    public async Task One_that_was_due_later_and_went_out_first_excuses_nothing()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var account = await harness.ConnectedAsync();
        var asks = await ScheduledAsync(harness, account, Ten, new LateRule(LatePolicy.Ask, null));
        // As if it waited for its next try while another one was published at once.
        var nextTry = harness.Clock.GetUtcNow() + UntilTen + TimeSpan.FromHours(3);
        await harness.WriteAsync(db => db.Publications.ExecuteUpdateAsync(set => set.SetProperty(p => p.NextStepAt, nextTry), Token), Token);
        harness.Clock.Advance(UntilTen + TimeSpan.FromHours(3) - TimeSpan.FromMinutes(1));
        var quick = (await harness.PublishNowAsync(await harness.VideoAsync(1000, Token), Token, account))[0];
        Assert.Equal(PublicationState.Published, (await harness.UntilAsync(quick, PublicationState.Published, Soon, Token)).State);

        await harness.AdvanceAsync(TimeSpan.FromMinutes(2), Token);

        Assert.Equal(FailureCodes.Late, (await harness.PublicationAsync(asks, Token)).ProblemCode);
    }

    [Fact]
    public async Task A_pause_that_a_person_ends_makes_nothing_late_and_decides_nothing()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var account = await harness.ConnectedAsync();
        var held = await ScheduledAsync(harness, account, Ten, new LateRule(LatePolicy.Ask, null));
        await harness.AdvanceAsync(UntilTen + TimeSpan.FromHours(1), Token);
        var waits = await ScheduledAsync(harness, account, "2026-11-24T12:00", new LateRule(LatePolicy.Ask, null));

        Assert.True(await harness.Get<PauseAccount>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, account, Token));
        await harness.AdvanceAsync(TimeSpan.FromHours(10), Token);
        Assert.True(await harness.Get<ResumeAccount>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, account, Token));

        Assert.Equal(PublicationState.Published, (await harness.UntilAsync(waits, PublicationState.Published, Soon, Token)).State);
        var still = await harness.PublicationAsync(held, Token);
        Assert.Equal((PublicationState.Scheduled, null, FailureCodes.Late), (still.State, still.NextStepAt, still.ProblemCode));
    }

    [Fact]
    public async Task Waiting_for_one_of_tiktoks_caps_makes_nothing_late()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var id = await ScheduledAsync(harness, await harness.ConnectedAsync(), Ten, new LateRule(LatePolicy.Skip, null));
        await harness.TikTok.PutAsync("faults", new[] { new { path = "/creator_info/query/", nth = 1, times = 1, code = "spam_risk_too_many_posts" } }, Token);

        await harness.AdvanceAsync(UntilTen, Token);
        var waiting = await harness.PublicationAsync(id, Token);
        Assert.Equal((PublicationState.Scheduled, FailureCodes.DailyCap), (waiting.State, waiting.ProblemCode));
        var published = await harness.UntilAsync(id, PublicationState.Published, TimeSpan.FromHours(30), Token);

        Assert.Equal((PublicationState.Published, null), (published.State, published.LateSeconds));
    }

    [Fact]
    public async Task Tiktok_being_away_makes_late_and_a_check_that_was_prepared_is_dropped()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var id = await ScheduledAsync(harness, await harness.ConnectedAsync(), Ten, new LateRule(LatePolicy.Ask, null));
        harness.Clock.Advance(UntilTen);
        harness.Wire.CutBefore("/creator_info/query/", 1, 1000);

        await harness.UntilAsync(id, PublicationState.Published, TimeSpan.FromHours(1), Token);

        var held = await harness.PublicationAsync(id, Token);
        Assert.Equal((PublicationState.Scheduled, null, FailureCodes.Late), (held.State, held.NextStepAt, held.ProblemCode));
        Assert.True(held.LateSeconds > 300);
    }

    private static Task<List<string?>> DetailsAsync(PublishingHarness harness, PublicationId id, string kind) =>
        harness.ReadAsync(db => db.PublicationEvents.Where(e => e.PublicationId == id && e.Kind == kind).Select(e => e.Detail).ToListAsync(Token), Token);

    private static Task<PublicationId> ScheduledAsync(PublishingHarness harness, AccountId account, string localTime, LateRule? late) =>
        harness.ScheduleAsync(account, new ScheduleTime(false, localTime, "Europe/Berlin", false), late, Token);
}
