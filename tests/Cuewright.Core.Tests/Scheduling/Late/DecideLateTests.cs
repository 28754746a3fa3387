using Cuewright.Core.Accounts;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Scheduling;
using Cuewright.Core.Scheduling.Late;
using Cuewright.Testing.Publishing;
using Microsoft.EntityFrameworkCore;
using static Cuewright.Core.Tests.Accounts.Consent;

namespace Cuewright.Core.Tests.Scheduling.Late;

/// <summary>After an outage a person decides about all that is late, at once and on what they saw.</summary>
public abstract class DecideLateTests(DatabaseProvider provider)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_late_is_listed_the_longest_first_and_counted_at_home()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var (_, held) = await OutageAsync(harness);

        var review = await harness.Get<CalendarQueries>().LateAsync(PublishingHarness.WorkspaceId, InstantCursor.Start, Token);
        Assert.Equal(held, review.Entries.Select(entry => entry.Publication.Id));
        Assert.Equal(3, review.Total);
        var home = await harness.Get<CalendarQueries>().HomeAsync(PublishingHarness.WorkspaceId, "Europe/Berlin", Token);
        Assert.Equal((0, 3), (home.Next.Count, home.Late));
        var (other, _) = await harness.OtherWorkspaceAsync();
        Assert.Equal(0, (await harness.Get<CalendarQueries>().LateAsync(other, InstantCursor.Start, Token)).Total);
    }

    [Fact]
    public async Task Publishing_now_sends_each_once_and_counts_as_punctual()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var (_, held) = await OutageAsync(harness);

        Assert.Equal(new DecideLateOutcome.Done(3), await DecideAsync(harness, held, new LateDecision.PublishNow()));

        foreach (var id in held)
        {
            var published = await harness.UntilAsync(id, PublicationState.Published, TimeSpan.FromMinutes(10), Token);
            Assert.Equal((PublicationState.Published, null), (published.State, published.LateSeconds));
        }

        Assert.Equal(3, harness.Wire.Count("/post/publish/video/init/"));
        Assert.Equal(3, await harness.ReadAsync(db => db.AuditEntries.CountAsync(entry => entry.Action == "publication.late_moved", Token), Token));
    }

    [Fact]
    public async Task Skipping_cancels_all_of_them()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var (_, held) = await OutageAsync(harness);

        Assert.Equal(new DecideLateOutcome.Done(3), await DecideAsync(harness, held, new LateDecision.Skip()));

        Assert.All(await StatesAsync(harness, held), state => Assert.Equal(PublicationState.Cancelled, state));
        Assert.Equal(["scheduled", "waiting", "cancelled"], await harness.EventsAsync(held[0], Token));
    }

    [Fact]
    public async Task Slots_are_taken_in_the_order_in_which_they_were_due()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var (account, held) = await OutageAsync(harness);
        Assert.IsType<DecideLateOutcome.Invalid>(await DecideAsync(harness, held, new LateDecision.NextSlots()));
        await harness.WriteAsync(
            db =>
            {
                db.Slots.AddRange(Enumerable.Range(1, 7).Select(day => new Slot { AccountId = account, WorkspaceId = PublishingHarness.WorkspaceId, Weekday = day, Minute = 9 * 60 }));
                return Task.CompletedTask;
            },
            Token);

        Assert.Equal(new DecideLateOutcome.Done(3), await DecideAsync(harness, held, new LateDecision.NextSlots()));

        Assert.Equal(["2026-11-26T09:00:00", "2026-11-27T09:00:00", "2026-11-28T09:00:00"], await TimesAsync(harness, held));
    }

    [Fact]
    public async Task Spread_gives_each_its_interval_across_midnight()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var (_, held) = await OutageAsync(harness);

        Assert.Equal(new DecideLateOutcome.Done(3), await DecideAsync(harness, held, new LateDecision.Spread("2026-11-25T23:50", "Europe/Berlin", 20, false)));

        Assert.Equal(["2026-11-25T23:50:00", "2026-11-26T00:10:00", "2026-11-26T00:30:00"], await TimesAsync(harness, held));
    }

    [Fact]
    public async Task A_start_in_the_past_a_wild_interval_or_no_zone_is_refused_and_nothing_moves()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var (_, held) = await OutageAsync(harness);

        Assert.Equal("localTime", await RefusedAsync(harness, held, new LateDecision.Spread("2026-11-24T10:00", "Europe/Berlin", 20, false)));
        Assert.Equal("intervalMinutes", await RefusedAsync(harness, held, new LateDecision.Spread("2026-11-26T10:00", "Europe/Berlin", -1, false)));
        Assert.Equal("timeZone", await RefusedAsync(harness, held, new LateDecision.Spread("2026-11-26T10:00", null, 20, false)));
        Assert.Equal("publications", await RefusedAsync(harness, [], new LateDecision.Skip()));
        Assert.Equal("publications", await RefusedAsync(harness, [held[0], held[0]], new LateDecision.Skip()));
        Assert.All(await StatesAsync(harness, held), state => Assert.Equal(PublicationState.Scheduled, state));
    }

    [Fact]
    public async Task Nothing_happens_when_one_of_them_was_decided_is_unknown_or_belongs_to_others()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var (_, held) = await OutageAsync(harness);
        var seen = await ChoicesAsync(harness, held);
        Assert.Equal(new DecideLateOutcome.Done(1), await DecideAsync(harness, [held[1]], new LateDecision.Skip()));

        var changed = Assert.IsType<DecideLateOutcome.Changed>(await harness.Get<DecideLate>().ExecuteAsync(
            PublishingHarness.WorkspaceId, PublishingHarness.Author, seen, new LateDecision.PublishNow(), Token));
        Assert.Equal([held[1]], changed.Ids);
        Assert.Equal("publications[1].id", await RefusedAsync(harness, [held[0], PublicationId.New(harness.Clock)], new LateDecision.Skip()));
        var (other, member) = await harness.OtherWorkspaceAsync();
        Assert.IsType<DecideLateOutcome.Invalid>(await harness.Get<DecideLate>().ExecuteAsync(other, member, [seen[0]], new LateDecision.Skip(), Token));
        Assert.Equal([PublicationState.Scheduled, PublicationState.Cancelled, PublicationState.Scheduled], await StatesAsync(harness, held));
    }

    private static async Task<DecideLateOutcome> DecideAsync(PublishingHarness harness, IReadOnlyList<PublicationId> ids, LateDecision decision) =>
        await harness.Get<DecideLate>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, await ChoicesAsync(harness, ids), decision, Token);

    private static async Task<string> RefusedAsync(PublishingHarness harness, IReadOnlyList<PublicationId> ids, LateDecision decision) =>
        Assert.Single(Assert.IsType<DecideLateOutcome.Invalid>(await DecideAsync(harness, ids, decision)).Problems).Field;

    private static async Task<IReadOnlyList<LateChoice>> ChoicesAsync(PublishingHarness harness, IReadOnlyList<PublicationId> ids)
    {
        var versions = await harness.ReadAsync(db => db.Publications.ToDictionaryAsync(p => p.Id, p => p.Version, Token), Token);
        return [.. ids.Select(id => new LateChoice(id, versions.GetValueOrDefault(id)))];
    }

    private static async Task<IReadOnlyList<PublicationState>> StatesAsync(PublishingHarness harness, IReadOnlyList<PublicationId> ids)
    {
        var states = await harness.ReadAsync(db => db.Publications.ToDictionaryAsync(p => p.Id, p => p.State, Token), Token);
        return [.. ids.Select(id => states[id])];
    }

    private static async Task<IReadOnlyList<string?>> TimesAsync(PublishingHarness harness, IReadOnlyList<PublicationId> ids)
    {
        var times = await harness.ReadAsync(db => db.Publications.ToDictionaryAsync(p => p.Id, p => p.LocalTime, Token), Token);
        return [.. ids.Select(id => times[id])];
    }

    // Three were due in the morning, and the server came back a day later: Wednesday, ten in Berlin.
    private static async Task<(AccountId Account, IReadOnlyList<PublicationId> Held)> OutageAsync(PublishingHarness harness)
    {
        var account = await harness.ConnectedAsync();
        var held = new List<PublicationId>();
        foreach (var time in new[] { "2026-11-24T10:00", "2026-11-24T10:30", "2026-11-24T11:00" })
        {
            held.Add(await harness.ScheduleAsync(account, time, Token));
        }

        await harness.AdvanceAsync(TimeSpan.FromHours(25), Token);
        Assert.All(await harness.ReadAsync(db => db.Publications.Select(p => p.ProblemCode).ToListAsync(Token), Token), code => Assert.Equal(FailureCodes.Late, code));
        return (account, held);
    }
}
