using Cuewright.Core.Accounts;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Publishing.Late;
using Cuewright.Testing.Publishing;
using Cuewright.TikTok.StandIn;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Tests.Accounts;

/// <summary>A consent lives 365 days and no refresh extends it: the account works to the last of them and loses nothing afterwards.</summary>
public abstract class GrantYearTests(DatabaseProvider provider)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(RefreshMode.Same)]
    [InlineData(RefreshMode.RotateHard)]
    public async Task An_account_works_for_a_year_then_asks_to_reconnect_and_keeps_its_schedule(RefreshMode mode)
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token, options => options.RefreshMode = mode);
        // How late may still go out by itself is not the matter here.
        await harness.WriteAsync(db => db.Workspaces.ExecuteUpdateAsync(set => set.SetProperty(w => w.LateWithinMinutes, LateRule.MostMinutes), Token), Token);
        var id = await harness.ConnectedAsync();
        var consented = harness.Clock.GetUtcNow();
        var end = GrantTimes.EndsAt(await harness.GrantOfAsync(id));
        Assert.Equal(consented + TimeSpan.FromDays(365), end, TimeSpan.FromMinutes(1));
        var last = await harness.ScheduleAsync(id, "2027-11-23T12:00", Token);
        var lost = await harness.ScheduleAsync(id, "2027-11-26T12:00", Token);

        var refreshes = 0;
        while (harness.Clock.GetUtcNow() < consented + TimeSpan.FromDays(364))
        {
            harness.Clock.Advance(TimeSpan.FromHours(23));
            refreshes += await harness.Get<GrantRefresher>().RunOnceAsync(Token);
            Assert.Equal(AccountState.Connected, (await harness.AccountAsync(id)).State);
        }

        Assert.InRange(refreshes, 364, 730);
        Assert.Equal(end, GrantTimes.EndsAt(await harness.GrantOfAsync(id)), TimeSpan.FromMinutes(1));
        Assert.Equal(PublicationState.Published, (await harness.UntilAsync(last, PublicationState.Published, TimeSpan.FromHours(6), Token)).State);

        for (var hour = 0; hour < 48 && (await harness.AccountAsync(id)).State is AccountState.Connected; hour++)
        {
            harness.Clock.Advance(TimeSpan.FromHours(1));
            await harness.Get<GrantRefresher>().RunOnceAsync(Token);
        }

        Assert.Equal(AccountState.Disconnected, (await harness.AccountAsync(id)).State);
        Assert.InRange(harness.Clock.GetUtcNow(), end, end + TimeSpan.FromHours(25));
        await harness.AdvanceAsync(TimeSpan.FromDays(3), Token);
        var waiting = await harness.PublicationAsync(lost, Token);
        Assert.Equal((PublicationState.Scheduled, FailureCodes.AccountDisconnected), (waiting.State, waiting.ProblemCode));
        Assert.Empty(await harness.AttemptsAsync(lost, Token));

        await harness.ConnectedAsync(again: id);

        Assert.Equal(PublicationState.Published, (await harness.UntilAsync(lost, PublicationState.Published, TimeSpan.FromHours(1), Token)).State);
        Assert.True(GrantTimes.EndsAt(await harness.GrantOfAsync(id)) > end + TimeSpan.FromDays(364));
    }

    [Fact]
    public async Task What_waits_for_a_paused_account_waits_on_when_it_is_connected_again()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var id = await harness.ConnectedAsync();
        var publication = await harness.ScheduleAsync(id, "2026-11-24T12:00", Token);
        await harness.DisconnectAsync(id);
        Assert.Equal(FailureCodes.AccountDisconnected, (await harness.PublicationAsync(publication, Token)).ProblemCode);

        await harness.Get<PauseAccount>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, id, Token);
        await harness.Get<ResumeAccount>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, id, Token);
        Assert.Equal((null, FailureCodes.AccountDisconnected), await HeldAsync(harness, publication));
        await harness.Get<PauseAccount>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, id, Token);
        await harness.ConnectedAsync(again: id);
        Assert.Equal((null, FailureCodes.AccountPaused), await HeldAsync(harness, publication));

        await harness.Get<ResumeAccount>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, id, Token);
        Assert.Equal(PublicationState.Published, (await harness.UntilAsync(publication, PublicationState.Published, TimeSpan.FromHours(6), Token)).State);
    }

    private static async Task<(DateTimeOffset? NextStepAt, string? Code)> HeldAsync(PublishingHarness harness, PublicationId id)
    {
        var held = await harness.PublicationAsync(id, Token);
        return (held.NextStepAt, held.ProblemCode);
    }
}
