using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Publishing.Holds;
using Cuewright.Core.Scheduling;
using Cuewright.Core.Scheduling.Late;
using Cuewright.Testing.Publishing;
using Microsoft.EntityFrameworkCore;
using static Cuewright.Core.Tests.Accounts.Consent;

namespace Cuewright.Core.Tests.Publishing.Holds;

/// <summary>What a person may say about a publication that may have gone out already.</summary>
public abstract class DecideRestoredTests(DatabaseProvider provider)
{
    private const string Init = "/video/init/";
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(10);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task They_are_listed_apart_from_what_is_only_late_and_counted()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var (due, underWay) = await RestoredAsync(harness);

        var review = await harness.Get<CalendarQueries>().LateAsync(PublishingHarness.WorkspaceId, InstantCursor.Start, Token);
        Assert.Equal((0, 2), (review.Total, review.RestoredTotal));
        Assert.Equivalent(new[] { due, underWay }, review.Restored.Select(entry => entry.Publication.Id));
        Assert.Equal(2, (await harness.Get<CalendarQueries>().HomeAsync(PublishingHarness.WorkspaceId, "Europe/Berlin", Token)).Late);
        var hold = await harness.Get<HoldQueries>().FindAsync(PublishingHarness.WorkspaceId, Token);
        Assert.Equal((HoldReason.Moved, 2), (hold.Reason, hold.Undecided));
        var (other, _) = await harness.OtherWorkspaceAsync();
        Assert.Equal((HoldReason.Moved, 0), ((await harness.Get<HoldQueries>().FindAsync(other, Token)).Reason, (await harness.Get<HoldQueries>().FindAsync(other, Token)).Undecided));
    }

    [Fact]
    public async Task What_is_out_counts_as_published_at_its_time_and_is_never_sent()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var (due, underWay) = await RestoredAsync(harness);
        var inits = harness.Wire.Count(Init);

        foreach (var id in new[] { due, underWay })
        {
            Assert.Equal(new DecideLateOutcome.Done(1), await harness.DecideAsync(id, new LateDecision.ItIsOut()));
            var published = await harness.PublicationAsync(id, Token);
            Assert.Equal((PublicationState.Published, published.PublishAt, null), (published.State, published.PublishedAt, published.ProblemCode));
        }

        await harness.ReleaseAsync();
        await harness.AdvanceAsync(TimeSpan.FromHours(1), Token);
        Assert.Equal(inits, harness.Wire.Count(Init));
        Assert.Equal(2, await harness.ReadAsync(db => db.AuditEntries.CountAsync(entry => entry.Action == "publication.restored_out", Token), Token));
    }

    [Fact]
    public async Task Publishing_now_waits_for_the_release_and_sends_each_once()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var (due, underWay) = await RestoredAsync(harness);
        var inits = harness.Wire.Count(Init);
        Assert.Equal(new DecideLateOutcome.Done(1), await harness.DecideAsync(due, new LateDecision.PublishNow()));
        Assert.Equal(new DecideLateOutcome.Done(1), await harness.DecideAsync(underWay, new LateDecision.PublishNow()));
        harness.Clock.Advance(TimeSpan.FromHours(8));
        await harness.LookAsync();
        Assert.Equal(0, await harness.DrainAsync(Token));

        await harness.ReleaseAsync();

        foreach (var id in new[] { due, underWay })
        {
            Assert.Equal(PublicationState.Published, (await harness.UntilAsync(id, PublicationState.Published, Soon, Token)).State);
        }

        Assert.Equal(inits + 2, harness.Wire.Count(Init));
    }

    [Fact]
    public async Task Skipped_they_never_go_out_and_moved_they_go_at_their_new_time()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var (due, underWay) = await RestoredAsync(harness);

        Assert.Equal(new DecideLateOutcome.Done(1), await harness.DecideAsync(underWay, new LateDecision.Skip()));
        Assert.Equal(new DecideLateOutcome.Done(1), await harness.DecideAsync(due, new LateDecision.Spread("2026-11-24T20:00", "Europe/Berlin", 0, false)));
        await harness.ReleaseAsync();

        Assert.Equal(PublicationState.Published, (await harness.UntilAsync(due, PublicationState.Published, TimeSpan.FromHours(12), Token)).State);
        Assert.Equal(PublicationState.Cancelled, (await harness.PublicationAsync(underWay, Token)).State);
    }

    [Fact]
    public async Task What_is_only_late_cannot_be_out()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var id = await harness.ScheduleAsync(await harness.ConnectedAsync(), "2026-11-24T10:00", Token);
        await harness.AdvanceAsync(TimeSpan.FromHours(25), Token);
        Assert.Equal(FailureCodes.Late, (await harness.PublicationAsync(id, Token)).ProblemCode);

        var refused = Assert.IsType<DecideLateOutcome.Invalid>(await harness.DecideAsync(id, new LateDecision.ItIsOut()));

        Assert.Equal(("publications[0]", "not_restored"), (Assert.Single(refused.Problems).Field, refused.Problems[0].Code));
    }

    // One was due and nothing of it was sent, the other's init had left.
    private static async Task<(PublicationId Due, PublicationId UnderWay)> RestoredAsync(PublishingHarness harness)
    {
        var account = await harness.ConnectedAsync();
        harness.Wire.CrashAfter(Init);
        var underWay = (await harness.PublishNowAsync(await harness.VideoAsync(1000, Token), Token, account))[0];
        await harness.DrainAsync(Token);
        var due = await harness.ScheduleAsync(account, "2026-11-24T10:00", Token);
        harness.Clock.Advance(TimeSpan.FromMinutes(90));
        await harness.BeginAnotherLifeAsync();
        return (due, underWay);
    }
}
