using Cuewright.Core.Accounts;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Scheduling;
using Cuewright.Testing.Publishing;
using Microsoft.EntityFrameworkCore;
using static Cuewright.Core.Tests.Accounts.Consent;

namespace Cuewright.Core.Tests.Accounts;

/// <summary>While an account is paused nothing of it starts, and nothing of it is lost.</summary>
public abstract class PauseTests(DatabaseProvider provider)
{
    private const string InitCall = "/post/publish/video/init/";
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(10);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_comes_due_waits_and_goes_out_in_order_after_resuming()
    {
        await using var harness = await StartAsync();
        var id = await harness.ConnectedAsync();
        var later = await harness.ScheduleAsync(id, "2026-11-24T10:30", Token);
        var sooner = await harness.ScheduleAsync(id, "2026-11-24T10:00", Token);
        var nextDay = await harness.ScheduleAsync(id, "2026-11-25T10:00", Token);

        Assert.True(await PauseAsync(harness, id));
        await harness.AdvanceAsync(TimeSpan.FromHours(5), Token);

        Assert.Equal(0, harness.Wire.Count(InitCall));
        var held = await harness.PublicationAsync(sooner, Token);
        Assert.Equal((PublicationState.Scheduled, null, FailureCodes.AccountPaused), (held.State, held.NextStepAt, held.ProblemCode));
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero), held.PublishAt);

        Assert.True(await ResumeAsync(harness, id));
        await harness.UntilAsync(sooner, PublicationState.Published, Soon, Token);
        await harness.UntilAsync(later, PublicationState.Published, Soon, Token);

        var (first, second) = (await harness.PublicationAsync(sooner, Token), await harness.PublicationAsync(later, Token));
        Assert.Equal((PublicationState.Published, PublicationState.Published), (first.State, second.State));
        Assert.True(Assert.Single(await harness.AttemptsAsync(sooner, Token)).StartedAt <= Assert.Single(await harness.AttemptsAsync(later, Token)).StartedAt);
        Assert.Equal(2, harness.Wire.Count(InitCall));
        var future = await harness.PublicationAsync(nextDay, Token);
        Assert.Equal((PublicationState.Scheduled, future.PublishAt, null), (future.State, future.NextStepAt, future.ProblemCode));
        Assert.Equal(["scheduled", "waiting", "continued"], await harness.EventsAsync(nextDay, Token));
        Assert.Equal(["account.connected", "account.paused", "account.resumed"], await harness.AuditAsync());
    }

    [Fact]
    public async Task What_is_at_tiktok_already_finishes()
    {
        await using var harness = await StartAsync();
        var id = await harness.ConnectedAsync();
        var publication = (await harness.PublishNowAsync(await harness.VideoAsync(1000, Token), Token, id))[0];
        await harness.DrainAsync(Token);
        Assert.Equal(PublicationState.Processing, (await harness.PublicationAsync(publication, Token)).State);

        Assert.True(await PauseAsync(harness, id));

        Assert.Equal(PublicationState.Published, (await harness.UntilAsync(publication, PublicationState.Published, Soon, Token)).State);
    }

    [Fact]
    public async Task What_is_scheduled_moved_or_retried_meanwhile_waits_too()
    {
        await using var harness = await StartAsync();
        var id = await harness.ConnectedAsync();
        var moved = await harness.ScheduleAsync(id, "2026-11-24T10:00", Token);
        var failed = await harness.ScheduleAsync(id, "2026-11-24T10:00", Token);
        await harness.WriteAsync(
            db => db.Publications.Where(p => p.Id == failed).ExecuteUpdateAsync(
                set => set.SetProperty(p => p.State, PublicationState.Failed).SetProperty(p => p.NextStepAt, (DateTimeOffset?)null), Token),
            Token);
        Assert.True(await PauseAsync(harness, id));

        var scheduled = (await harness.PublishNowAsync(await harness.VideoAsync(1000, Token), Token, id))[0];
        Assert.IsType<ScheduleOutcome.Done>(await harness.Get<MovePublication>().ExecuteAsync(
            PublishingHarness.WorkspaceId, PublishingHarness.Author, moved, (await harness.PublicationAsync(moved, Token)).Version, At("2026-11-24T11:00"), Token));
        Assert.IsType<PublicationOutcome.Done>(await harness.Get<RetryPublication>().ExecuteAsync(
            PublishingHarness.WorkspaceId, PublishingHarness.Author, failed, (await harness.PublicationAsync(failed, Token)).Version, Token));
        await harness.AdvanceAsync(TimeSpan.FromHours(5), Token);

        foreach (var publication in new[] { scheduled, moved, failed })
        {
            Assert.Equal(FailureCodes.AccountPaused, (await harness.PublicationAsync(publication, Token)).ProblemCode);
        }

        Assert.Equal(0, harness.Wire.Count(InitCall));
        Assert.True(await ResumeAsync(harness, id));
        foreach (var publication in new[] { scheduled, moved, failed })
        {
            Assert.Equal(PublicationState.Published, (await harness.UntilAsync(publication, PublicationState.Published, Soon, Token)).State);
        }
    }

    [Fact]
    public async Task What_the_pause_did_not_see_is_held_when_the_engine_comes_to_it()
    {
        await using var harness = await StartAsync();
        var id = await harness.ConnectedAsync();
        Assert.True(await PauseAsync(harness, id));
        var publication = (await harness.PublishNowAsync(await harness.VideoAsync(1000, Token), Token, id))[0];
        // As a schedule that was written in the same moment as the pause, or a try that ends while the account is paused.
        await harness.WriteAsync(
            db => db.Publications.Where(p => p.Id == publication).ExecuteUpdateAsync(
                set => set.SetProperty(p => p.NextStepAt, p => p.PublishAt).SetProperty(p => p.ProblemCode, (string?)null), Token),
            Token);

        await harness.DrainAsync(Token);

        var held = await harness.PublicationAsync(publication, Token);
        Assert.Equal((PublicationState.Scheduled, null, FailureCodes.AccountPaused, null), (held.State, held.NextStepAt, held.ProblemCode, held.ClaimedBy));
        Assert.Empty(await harness.AttemptsAsync(publication, Token));
        Assert.True(await ResumeAsync(harness, id));
        Assert.Equal(PublicationState.Published, (await harness.UntilAsync(publication, PublicationState.Published, Soon, Token)).State);
    }

    [Fact]
    public async Task Pausing_resuming_and_publishing_at_once_leave_nothing_behind_and_nothing_twice()
    {
        await using var harness = await StartAsync();
        var id = await harness.ConnectedAsync();
        var video = await harness.VideoAsync(1000, Token);
        var publications = new List<PublicationId>();
        for (var round = 0; round < 4; round++)
        {
            var switching = Task.Run(async () => (await PauseAsync(harness, id), await ResumeAsync(harness, id)), Token);
            var publishing = harness.PublishNowAsync(video, Token, id);
            await harness.DrainAsync(Token);
            Assert.Equal((true, true), await switching);
            publications.AddRange(await publishing);
        }

        foreach (var publication in publications)
        {
            Assert.Equal(PublicationState.Published, (await harness.UntilAsync(publication, PublicationState.Published, TimeSpan.FromHours(1), Token)).State);
        }

        Assert.Equal(publications.Count, harness.Wire.Count(InitCall));
    }

    [Fact]
    public async Task Both_can_be_repeated_other_accounts_go_on_and_strangers_find_nothing()
    {
        await using var harness = await StartAsync();
        var (paused, other) = (await harness.ConnectedAsync(), await harness.ConnectedAsync(OtherHandle));
        var (workspaceId, member) = await harness.OtherWorkspaceAsync();

        Assert.False(await harness.Get<PauseAccount>().ExecuteAsync(workspaceId, member, paused, Token));
        Assert.True(await PauseAsync(harness, paused));
        var since = (await harness.AccountAsync(paused)).PausedAt;
        harness.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await PauseAsync(harness, paused));
        Assert.Equal(since, (await harness.AccountAsync(paused)).PausedAt);
        Assert.Equal(since, (await harness.Get<AccountQueries>().FindAsync(PublishingHarness.WorkspaceId, paused, Token))!.PausedAt);

        var both = await harness.PublishNowAsync(await harness.VideoAsync(1000, Token), Token, paused, other);
        var states = new List<PublicationState>();
        foreach (var publication in both)
        {
            states.Add((await harness.UntilAsync(publication, PublicationState.Published, Soon, Token)).State);
        }

        Assert.Equal([PublicationState.Scheduled, PublicationState.Published], states.Order());
        Assert.False(await harness.Get<ResumeAccount>().ExecuteAsync(workspaceId, member, paused, Token));
        Assert.True(await ResumeAsync(harness, paused));
        Assert.True(await ResumeAsync(harness, paused));
        Assert.Null((await harness.AccountAsync(paused)).PausedAt);
        Assert.Equal(["account.connected", "account.connected", "account.paused", "account.resumed"], await harness.AuditAsync());
    }

    private static Task<bool> PauseAsync(PublishingHarness harness, AccountId id) =>
        harness.Get<PauseAccount>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, id, Token);

    private static Task<bool> ResumeAsync(PublishingHarness harness, AccountId id) =>
        harness.Get<ResumeAccount>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, id, Token);

    private static ScheduleTime At(string localTime) => new(false, localTime, "Europe/Berlin", false);

    private Task<PublishingHarness> StartAsync() => PublishingHarness.StartAsync(provider, Token);
}
