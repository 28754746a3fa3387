using Cuewright.Core.Accounts;
using Cuewright.Core.Kernel;
using Cuewright.Core.Media;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Preflight;
using Cuewright.Core.Scheduling;
using Cuewright.Testing.Publishing;
using Microsoft.EntityFrameworkCore;
using static Cuewright.Core.Tests.Accounts.Consent;

namespace Cuewright.Core.Tests.Publishing.Preflight;

/// <summary>Once it has a time, an hour and ten minutes before, it is looked at whether a publication will go out.</summary>
public abstract class PreflightTests(DatabaseProvider provider)
{
    private const string Question = "/creator_info/query/";

    // Noon in Berlin, three hours after the harness begins.
    private const string Noon = "2026-11-24T12:00";
    private static readonly DateTimeOffset NoonInstant = new(2026, 11, 24, 11, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_checked_at_three_instants_with_one_question_each_and_stays_as_it_is()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var id = await harness.ScheduleAsync(await harness.ConnectedAsync(), Noon, Token);
        var before = await harness.PublicationAsync(id, Token);
        var asked = harness.Wire.Count(Question);

        Assert.Equal((1, NoonInstant.AddHours(-1)), (await ChecksAsync(harness), (await harness.PublicationAsync(id, Token)).CheckAt));
        harness.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal((1, NoonInstant.AddMinutes(-10)), (await ChecksAsync(harness), (await harness.PublicationAsync(id, Token)).CheckAt));
        harness.Clock.Advance(TimeSpan.FromMinutes(50));
        Assert.Equal((1, null), (await ChecksAsync(harness), (await harness.PublicationAsync(id, Token)).CheckAt));
        Assert.Equal(0, await ChecksAsync(harness));

        var after = await harness.PublicationAsync(id, Token);
        Assert.Equal((before.Version, before.NextStepAt, null, before.Options), (after.Version, after.NextStepAt, after.Risks, after.Options));
        Assert.Equal(3, harness.Wire.Count(Question) - asked);
        Assert.Equal(["scheduled"], await harness.EventsAsync(id, Token));
    }

    [Fact]
    public async Task What_goes_out_at_once_is_not_looked_at_ahead()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        await harness.PublishNowAsync(await harness.VideoAsync(1000, Token), Token, await harness.ConnectedAsync());
        Assert.Equal(0, await ChecksAsync(harness));
    }

    [Fact]
    public async Task A_pause_shows_at_once_and_is_gone_when_the_account_goes_on()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var account = await harness.ConnectedAsync();
        var id = await harness.ScheduleAsync(account, Noon, Token);
        await ChecksAsync(harness);

        Assert.True(await harness.Get<PauseAccount>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, account, Token));
        await ChecksAsync(harness);
        Assert.Equal(RiskCodes.AccountPaused, (await harness.PublicationAsync(id, Token)).Risks);
        var home = await harness.Get<CalendarQueries>().HomeAsync(PublishingHarness.WorkspaceId, "Europe/Berlin", Token);
        Assert.Equal((id, RiskCodes.AccountPaused), (Assert.Single(home.AtRisk).Publication.Id, home.AtRisk[0].Publication.Risks));

        Assert.True(await harness.Get<ResumeAccount>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, account, Token));
        await ChecksAsync(harness);
        Assert.Null((await harness.PublicationAsync(id, Token)).Risks);
        Assert.Equal(["scheduled", "waiting", "at_risk", "continued", "risks_mended"], await harness.EventsAsync(id, Token));
    }

    [Fact]
    public async Task Several_findings_stand_in_their_order_and_are_looked_at_again_soon()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var id = await harness.ScheduleAsync(await harness.ConnectedAsync(), Noon, Token);
        await harness.WriteAsync(db => db.Grants.ExecuteUpdateAsync(set => set.SetProperty(g => g.RefreshExpiresAt, NoonInstant.AddHours(-1)), Token), Token);
        await harness.WriteAsync(db => db.Media.ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MediaState.Rejected), Token), Token);

        await ChecksAsync(harness);
        var found = await harness.PublicationAsync(id, Token);
        Assert.Equal([RiskCodes.ConsentEnds, RiskCodes.MediaMissing], RiskCodes.Read(found.Risks));
        Assert.Equal(harness.Clock.GetUtcNow().AddMinutes(5), found.CheckAt);

        await harness.WriteAsync(db => db.Media.ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MediaState.Ready), Token), Token);
        harness.Clock.Advance(TimeSpan.FromMinutes(5));
        await ChecksAsync(harness);
        Assert.Equal(RiskCodes.ConsentEnds, (await harness.PublicationAsync(id, Token)).Risks);
    }

    [Fact]
    public async Task What_tiktok_no_longer_offers_is_found_and_an_outage_is_no_finding()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var id = await harness.ScheduleAsync(await harness.ConnectedAsync(), Noon, Token);
        await harness.WriteAsync(db => db.Publications.ExecuteUpdateAsync(set => set.SetProperty(p => p.Options.PrivacyLevel, "ONLY_ON_SUNDAYS"), Token), Token);
        await harness.WriteAsync(db => db.DeveloperApps.ExecuteUpdateAsync(set => set.SetProperty(a => a.Mode, AppMode.Audited), Token), Token);
        await ChecksAsync(harness);
        Assert.Equal(RiskCodes.PrivacyMismatch, (await harness.PublicationAsync(id, Token)).Risks);

        harness.Wire.CutBefore(Question, 1, 100);
        harness.Clock.Advance(TimeSpan.FromMinutes(5));
        await ChecksAsync(harness);
        Assert.Equal(RiskCodes.PrivacyMismatch, (await harness.PublicationAsync(id, Token)).Risks);
    }

    [Fact]
    public async Task The_day_s_cap_counts_once_it_is_known_and_an_unaudited_app_takes_private_posts_only()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var account = await harness.ConnectedAsync();
        var first = await harness.ScheduleAsync(account, Noon, Token);
        var second = await harness.ScheduleAsync(account, "2026-11-24T13:00", Token);
        await harness.WriteAsync(db => db.Accounts.ExecuteUpdateAsync(set => set.SetProperty(a => a.LearnedDailyCap, 1), Token), Token);
        await ChecksAsync(harness);
        Assert.Equal((null, RiskCodes.DailyCap), ((await harness.PublicationAsync(first, Token)).Risks, (await harness.PublicationAsync(second, Token)).Risks));

        await harness.WriteAsync(db => db.DeveloperApps.ExecuteUpdateAsync(set => set.SetProperty(a => a.Mode, AppMode.Unaudited), Token), Token);
        await harness.WriteAsync(
            db => db.Publications.Where(p => p.Id == first).ExecuteUpdateAsync(set => set.SetProperty(p => p.Options.PrivacyLevel, "PUBLIC_TO_EVERYONE").SetProperty(p => p.CheckAt, Publication.AtOnce), Token), Token);
        await ChecksAsync(harness);
        Assert.Equal(RiskCodes.UnauditedAudience, (await harness.PublicationAsync(first, Token)).Risks);
    }

    [Fact]
    public async Task Two_processes_share_the_checks()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var account = await harness.ConnectedAsync();
        for (var i = 0; i < 6; i++)
        {
            await harness.ScheduleAsync(account, $"2026-11-24T12:{i:00}", Token);
        }

        var other = (PreflightStep)harness.StartProcess().GetService(typeof(PreflightStep))!;
        var taken = await Task.WhenAll(harness.Get<PreflightStep>().RunOnceAsync(Token), other.RunOnceAsync(Token));
        Assert.Equal(6, taken.Sum() + await ChecksAsync(harness));
        Assert.Equal(0, await ChecksAsync(harness));
    }

    private static async Task<int> ChecksAsync(PublishingHarness harness)
    {
        var (all, taken) = (0, 0);
        do
        {
            taken = await harness.Get<PreflightStep>().RunOnceAsync(Token);
            all += taken;
        }
        while (taken > 0);
        return all;
    }
}
