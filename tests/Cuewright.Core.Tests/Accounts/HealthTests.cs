using Cuewright.Core.Accounts;
using Cuewright.Core.Accounts.Health;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Scheduling;
using Cuewright.Testing.Publishing;
using Cuewright.TikTok;
using Microsoft.EntityFrameworkCore;
using static Cuewright.Core.Tests.Accounts.Consent;

namespace Cuewright.Core.Tests.Accounts;

/// <summary>What the health board knows of an account, and what it says is coming.</summary>
public abstract class HealthTests(DatabaseProvider provider)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_account_is_healthy_and_what_nobody_knows_is_unknown()
    {
        await using var harness = await StartAsync();
        var id = await harness.ConnectedAsync();

        var health = await HealthAsync(harness, id);

        Assert.Equal((HealthGrade.Healthy, 0, null), (health.Grade, health.ScheduledCount, health.NextPublishAt));
        Assert.Equal((null, null, null, null), (health.CheckedAt, health.LastSuccessAt, health.LearnedDailyCap, health.LatestFailure));
        Assert.Equal((null, null), (health.LastWeek.ErrorRate, health.LastMonth.ErrorRate));
        Assert.Equal(harness.Clock.GetUtcNow().AddDays(365), health.ReconnectBy(harness.Clock.GetUtcNow())!.Value, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task An_unaudited_app_tells_how_many_creators_used_it_today_in_all_workspaces()
    {
        await using var harness = await StartAsync();
        var first = await harness.ConnectedAsync();
        var second = await harness.ConnectedAsync(OtherHandle);
        await ModeAsync(AppMode.Audited);
        Assert.Null((await HealthAsync(harness, first)).AppUsersLastDay);
        await ModeAsync(AppMode.Unaudited);
        Assert.Equal(0, (await HealthAsync(harness, first)).AppUsersLastDay);

        var (other, _) = await harness.OtherWorkspaceAsync();
        foreach (var (account, at) in new[] { (first, -1), (first, -2), (second, -3), (second, -25) })
        {
            await PublishedAsync(harness, account, harness.Clock.GetUtcNow().AddHours(at));
        }

        Assert.Equal((2, AppMode.Unaudited), ((await HealthAsync(harness, first)).AppUsersLastDay, (await HealthAsync(harness, first)).AppMode));
        await harness.WriteAsync(db => db.Publications.Where(p => p.AccountId == second).ExecuteUpdateAsync(set => set.SetProperty(p => p.WorkspaceId, other), Token), Token);
        Assert.Equal(2, (await HealthAsync(harness, first)).AppUsersLastDay);

        Task ModeAsync(AppMode mode) => harness.WriteAsync(db => db.DeveloperApps.ExecuteUpdateAsync(set => set.SetProperty(app => app.Mode, mode), Token), Token);
    }

    [Fact]
    public async Task Drafts_of_the_last_day_count_until_they_are_posted()
    {
        await using var harness = await StartAsync();
        var id = await harness.ConnectedAsync();
        foreach (var at in new[] { -1, -2, -25 })
        {
            await EndedAsync(harness, id, harness.Clock.GetUtcNow().AddHours(at), PublicationState.Delivered);
        }

        await PublishedAsync(harness, id, harness.Clock.GetUtcNow().AddHours(-3));

        var health = await HealthAsync(harness, id);
        Assert.Equal((2, 1), (health.PendingDrafts, health.PostsLastDay));
        Assert.Equal(new OutcomeCounts(1, 0), health.LastWeek);
    }

    [Fact]
    public async Task From_the_consent_on_its_end_is_foretold_and_a_reconnect_saves_the_schedule()
    {
        await using var harness = await StartAsync();
        var id = await harness.ConnectedAsync();
        var consent = harness.Clock.GetUtcNow();
        await ScheduledAsync(harness, id, consent.AddDays(300));
        await ScheduledAsync(harness, id, consent.AddDays(370));

        var first = await HealthAsync(harness, id);
        Assert.Equal((2, 1, HealthGrade.AtRisk, HealthCodes.ScheduleOutlivesConsent), (first.ScheduledCount, first.DoomedCount, first.Grade, first.Reasons[0].Code));

        for (var day = 1; day <= 290; day++)
        {
            harness.Clock.Advance(TimeSpan.FromDays(1));
            await RefreshAsync(harness);
            if (day % 29 == 0)
            {
                var later = await HealthAsync(harness, id);
                Assert.Equal((first.ConsentEndsAt, 1, HealthGrade.AtRisk), (later.ConsentEndsAt, later.DoomedCount, later.Grade));
                Assert.True(later.AccessEndsAt > harness.Clock.GetUtcNow());
            }
        }

        await harness.ConnectedAsync(again: id);

        var after = await HealthAsync(harness, id);
        Assert.Equal((HealthGrade.Healthy, 2, 0), (after.Grade, after.ScheduledCount, after.DoomedCount));
        Assert.Equal(harness.Clock.GetUtcNow().AddDays(365), after.ConsentEndsAt, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task The_last_days_of_a_consent_are_told_in_time_and_its_end_breaks_the_account()
    {
        await using var harness = await StartAsync();
        var id = await harness.ConnectedAsync();
        var codes = new List<string?>();
        foreach (var days in new[] { 1, 309, 30, 26 })
        {
            harness.Clock.Advance(TimeSpan.FromDays(days));
            codes.Add((await HealthAsync(harness, id)).Reasons.Select(reason => reason.Code).FirstOrDefault());
        }

        Assert.Equal([null, HealthCodes.ConsentEndsInTwoMonths, HealthCodes.ConsentEndsSoon, HealthCodes.ConsentEnded], codes);
        Assert.Equal(HealthGrade.Broken, (await HealthAsync(harness, id)).Grade);
    }

    [Fact]
    public async Task What_tiktok_says_is_remembered_with_a_learned_cap()
    {
        await using var harness = await StartAsync();
        var id = await harness.ConnectedAsync();
        var publication = (await harness.PublishNowAsync(await harness.VideoAsync(1000, Token), Token, id))[0];
        await harness.UntilAsync(publication, PublicationState.Published, TimeSpan.FromMinutes(10), Token);
        await harness.Get<CreatorChecks>().FlushAsync(Token);

        var fine = await HealthAsync(harness, id);
        Assert.Equal((null, 1, null), (fine.CheckCode, fine.PostsLastDay, fine.LearnedDailyCap));
        Assert.NotNull(fine.CheckedAt);
        Assert.Equal((1, 0, 0d), (fine.LastWeek.Published, fine.LastWeek.Failed, fine.LastWeek.ErrorRate));
        Assert.NotNull(fine.LastSuccessAt);

        await harness.TikTok.PutAsync($"creators/{Handle}", new { dailyPostCap = 1 }, Token);
        Assert.IsType<CreatorInfoOutcome.CannotPost>(await harness.Get<CreatorInfoQuery>().ExecuteAsync(PublishingHarness.WorkspaceId, id, Token));
        await harness.Get<CreatorChecks>().FlushAsync(Token);

        var full = await HealthAsync(harness, id);
        Assert.Equal((FailureCodes.DailyCap, 1, HealthGrade.NeedsAttention), (full.CheckCode, full.LearnedDailyCap, full.Grade));
        harness.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Equal(HealthGrade.Healthy, (await HealthAsync(harness, id)).Grade);
    }

    [Fact]
    public async Task Failures_count_with_their_latest_reason_until_they_are_old()
    {
        await using var harness = await StartAsync();
        var id = await harness.ConnectedAsync();
        var now = harness.Clock.GetUtcNow();
        for (var hour = 1; hour <= 4; hour++)
        {
            var scheduled = await ScheduledAsync(harness, id, now.AddHours(hour));
            var state = hour == 1 ? PublicationState.Published : PublicationState.Failed;
            await harness.WriteAsync(
                db => db.Publications.Where(p => p.Id == scheduled).ExecuteUpdateAsync(
                    set => set.SetProperty(p => p.State, state).SetProperty(p => p.ProblemCode, hour == 4 ? FailureCodes.SpamRisk : FailureCodes.TriedTooLong), Token),
                Token);
        }

        harness.Clock.Advance(TimeSpan.FromDays(1));
        var fresh = await HealthAsync(harness, id);
        Assert.Equal((1, 3, 0.75), (fresh.LastWeek.Published, fresh.LastWeek.Failed, fresh.LastWeek.ErrorRate));
        Assert.Equal((FailureCodes.SpamRisk, now.AddHours(4)), (fresh.LatestFailure!.Code, fresh.LatestFailure.At));
        Assert.Equal((HealthGrade.AtRisk, HealthCodes.OftenFails), (fresh.Grade, fresh.Reasons[0].Code));

        harness.Clock.Advance(TimeSpan.FromDays(10));
        var older = await HealthAsync(harness, id);
        Assert.Equal((HealthGrade.Healthy, 0, 3), (older.Grade, older.LastWeek.Failed, older.LastMonth.Failed));
        harness.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Null((await HealthAsync(harness, id)).LatestFailure);
    }

    [Fact]
    public async Task The_worst_comes_first_and_a_broken_account_keeps_no_promise()
    {
        await using var harness = await StartAsync();
        var (broken, paused) = (await harness.ConnectedAsync(), await harness.ConnectedAsync(OtherHandle));
        await ScheduledAsync(harness, broken, harness.Clock.GetUtcNow().AddDays(3));
        await ScheduledAsync(harness, paused, harness.Clock.GetUtcNow().AddDays(3));
        await harness.Get<PauseAccount>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, paused, Token);
        await harness.WriteAsync(
            db => db.Accounts.Where(a => a.Id == broken).ExecuteUpdateAsync(
                set => set.SetProperty(a => a.State, AccountState.Disconnected).SetProperty(a => a.ProblemCode, FailureCodes.GrantRevoked), Token),
            Token);

        var all = await harness.Get<HealthQueries>().ListAsync(PublishingHarness.WorkspaceId, Token);

        Assert.Equal([(broken, HealthGrade.Broken), (paused, HealthGrade.NeedsAttention)], all.Select(health => (health.Id, health.Grade)));
        Assert.Equal([HealthCodes.PausedWithSchedule], all[1].Reasons.Select(reason => reason.Code));
        Assert.Equal(all[0].NextPublishAt, all[0].ReconnectBy(harness.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task A_scope_that_was_not_allowed_closes_its_feature_only()
    {
        await using var harness = await StartAsync();
        var few = await harness.ConnectedAsync(scopes: [TikTokScopes.UserInfoBasic, TikTokScopes.VideoPublish]);
        var none = await harness.ConnectedAsync(OtherHandle, scopes: [TikTokScopes.UserInfoBasic]);

        Assert.Equal((HealthGrade.NeedsAttention, HealthCodes.ScopeMissing), await WorstAsync(few));
        Assert.Equal((HealthGrade.Broken, HealthCodes.CannotPublish), await WorstAsync(none));

        async Task<(HealthGrade, string)> WorstAsync(AccountId id)
        {
            var health = await HealthAsync(harness, id);
            return (health.Grade, health.Reasons[0].Code);
        }
    }

    [Fact]
    public async Task The_number_of_statements_does_not_grow_with_the_accounts()
    {
        await using var harness = await StartAsync();
        await harness.ConnectedAsync();
        var one = await StatementsAsync(harness);
        await harness.ConnectedAsync(OtherHandle);
        await harness.WriteAsync(db => CopyAsync(db, harness.Clock, 300), Token);

        Assert.Equal((5, 5), (one, await StatementsAsync(harness)));
        Assert.Equal(302, (await harness.Get<HealthQueries>().ListAsync(PublishingHarness.WorkspaceId, Token)).Count);
    }

    [Fact]
    public async Task Strangers_find_neither_health_nor_history()
    {
        await using var harness = await StartAsync();
        var id = await harness.ConnectedAsync();
        var (workspaceId, _) = await harness.OtherWorkspaceAsync();

        Assert.Empty(await harness.Get<HealthQueries>().ListAsync(workspaceId, Token));
        Assert.Null(await harness.Get<HealthQueries>().FindAsync(workspaceId, id, Token));
        Assert.Null(await harness.Get<AccountHistory>().FindAsync(workspaceId, id, null, Token));
    }

    [Fact]
    public async Task History_pages_through_changes_and_publications_without_a_gap()
    {
        await using var harness = await StartAsync();
        var id = await harness.ConnectedAsync();
        var now = harness.Clock.GetUtcNow();
        for (var number = 0; number < 45; number++)
        {
            // Three at each instant: a page must not end between them.
            await ScheduledAsync(harness, id, now.AddHours(1 + (number / 3)));
        }

        await harness.WriteAsync(db => db.Publications.ExecuteUpdateAsync(set => set.SetProperty(p => p.State, PublicationState.Published), Token), Token);
        harness.Clock.Advance(TimeSpan.FromDays(2));
        await harness.Get<PauseAccount>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, id, Token);

        var first = (await harness.Get<AccountHistory>().FindAsync(PublishingHarness.WorkspaceId, id, null, Token))!;
        var second = (await harness.Get<AccountHistory>().FindAsync(PublishingHarness.WorkspaceId, id, first.Before, Token))!;

        Assert.Equal(("account.paused", "Author"), (first.Entries[0].Action, first.Entries[0].ActorName));
        Assert.Equal((PublicationState.Published, "Soon"), (first.Entries[1].State, first.Entries[1].Caption));
        Assert.Null(second.Before);
        Assert.Equal("account.connected", second.Entries[^1].Action);
        Assert.Equal(47, first.Entries.Concat(second.Entries).Select(entry => entry.Id).Distinct().Count());
    }

    private static async Task<AccountHealth> HealthAsync(PublishingHarness harness, AccountId id) =>
        Assert.IsType<AccountHealth>(await harness.Get<HealthQueries>().FindAsync(PublishingHarness.WorkspaceId, id, Token));

    private static async Task RefreshAsync(PublishingHarness harness)
    {
        while (await harness.Get<GrantRefresher>().RunOnceAsync(Token) > 0)
        {
        }
    }

    private static async Task<int> StatementsAsync(PublishingHarness harness)
    {
        var before = harness.Log.Lines.Count(IsStatement);
        await harness.Get<HealthQueries>().ListAsync(PublishingHarness.WorkspaceId, Token);
        return harness.Log.Lines.Count(IsStatement) - before;
    }

    private static bool IsStatement(string line) => line.Contains("Executed DbCommand", StringComparison.Ordinal);

    private static async Task CopyAsync(CuewrightDbContext db, TimeProvider clock, int count)
    {
        var grant = await db.Grants.AsNoTracking().FirstAsync(Token);
        for (var number = 0; number < count; number++)
        {
            var copy = new Grant
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                DeveloperAppId = grant.DeveloperAppId,
                OpenId = $"copy{number}",
                AccessToken = grant.AccessToken,
                AccessExpiresAt = grant.AccessExpiresAt,
                RefreshToken = grant.RefreshToken,
                RefreshExpiresAt = grant.RefreshExpiresAt,
                Scopes = grant.Scopes,
                CreatedAt = grant.CreatedAt,
            };
            db.Grants.Add(copy);
            db.Accounts.Add(new Account
            {
                Id = AccountId.New(clock),
                WorkspaceId = PublishingHarness.WorkspaceId,
                GrantId = copy.Id,
                Username = copy.OpenId,
                Nickname = copy.OpenId,
                ConnectedAt = clock.GetUtcNow(),
            });
        }
    }

    private static Task<PublicationId> ScheduledAsync(PublishingHarness harness, AccountId id, DateTimeOffset at)
    {
        var localTime = at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture);
        return harness.ScheduleAsync(id, new ScheduleTime(false, localTime, "UTC", false), null, Token);
    }

    private static Task PublishedAsync(PublishingHarness harness, AccountId id, DateTimeOffset at) => EndedAsync(harness, id, at, PublicationState.Published);

    private static async Task EndedAsync(PublishingHarness harness, AccountId id, DateTimeOffset at, PublicationState state)
    {
        var publication = await ScheduledAsync(harness, id, harness.Clock.GetUtcNow().AddDays(1));
        await harness.WriteAsync(
            db => db.Publications.Where(p => p.Id == publication).ExecuteUpdateAsync(
                set => set.SetProperty(p => p.State, state).SetProperty(p => p.PublishAt, at).SetProperty(p => p.PublishedAt, state == PublicationState.Published ? at : null), Token),
            Token);
    }

    private Task<PublishingHarness> StartAsync() => PublishingHarness.StartAsync(provider, Token);
}
