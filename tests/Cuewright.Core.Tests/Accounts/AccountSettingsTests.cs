using Cuewright.Core.Accounts;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Scheduling;
using Cuewright.Testing.Publishing;
using Microsoft.EntityFrameworkCore;
using static Cuewright.Core.Tests.Accounts.Consent;

namespace Cuewright.Core.Tests.Accounts;

/// <summary>Zone, tags and slots of an account, and the slots that are free next.</summary>
public abstract class AccountSettingsTests(DatabaseProvider provider)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_saved_is_read_again_and_replaces_what_was()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var id = await harness.ConnectedAsync();
        var fresh = (await FindAsync(harness, id))!;
        Assert.Null(fresh.Settings.TimeZone);
        Assert.Empty(fresh.Settings.Tags);
        Assert.Empty(fresh.Settings.Slots);

        Assert.IsType<SaveAccountSettingsOutcome.Saved>(
            await SaveAsync(harness, id, fresh.Version, new("America/New_York", [" retail", "Food"], [new(5, "18:30"), new(1, "09:00")])));
        var first = (await FindAsync(harness, id))!;
        Assert.Equal(("America/New_York", "America/New_York"), (first.Settings.TimeZone, first.EffectiveTimeZone));
        Assert.Equal(["Food", "retail"], first.Settings.Tags);
        Assert.Equal([new(1, "09:00"), new(5, "18:30")], first.Settings.Slots);

        Assert.IsType<SaveAccountSettingsOutcome.Saved>(await SaveAsync(harness, id, first.Version, new("America/New_York", ["Food", "retail"], [new(5, "18:30"), new(7, "10:00")])));
        var second = (await FindAsync(harness, id))!;
        Assert.True(second.Version > first.Version);
        Assert.Equal([new(5, "18:30"), new(7, "10:00")], second.Settings.Slots);
        Assert.Equal(["Food", "retail"], (await harness.Get<AccountQueries>().FindAsync(PublishingHarness.WorkspaceId, id, Token))!.Tags);
        Assert.Equal(["account.connected", "account.settings_saved", "account.settings_saved"], await harness.AuditAsync());
    }

    [Fact]
    public async Task An_old_version_another_workspace_and_bad_input_change_nothing()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var id = await harness.ConnectedAsync();
        var version = (await FindAsync(harness, id))!.Version;
        var (workspaceId, member) = await harness.OtherWorkspaceAsync();
        var fine = new AccountSettings(null, ["Food"], [new(1, "09:00")]);

        Assert.IsType<SaveAccountSettingsOutcome.NotFound>(await harness.Get<SaveAccountSettings>().ExecuteAsync(workspaceId, member, id, version, fine, Token));
        Assert.Null(await harness.Get<AccountSettingsQuery>().FindAsync(workspaceId, id, Token));
        Assert.Null(await harness.Get<NextSlots>().ExecuteAsync(workspaceId, id, 5, null, Token));
        Assert.Equal(version, Assert.IsType<SaveAccountSettingsOutcome.VersionConflict>(await SaveAsync(harness, id, version + 1, fine)).CurrentVersion);
        var refused = Assert.IsType<SaveAccountSettingsOutcome.Invalid>(
            await SaveAsync(harness, id, version, new("Mars/Base", ["a", "A", " "], [new(0, "09:00"), new(1, "24:00"), new(2, "09:00"), new(2, "09:00")])));

        Assert.Equal(
            ["timeZone", "tags[1]", "tags[2]", "slots[0].weekday", "slots[1].time", "slots[3].time"], refused.Problems.Select(problem => problem.Field));
        Assert.Equal(version, (await FindAsync(harness, id))!.Version);
        Assert.Equal(["account.connected"], await harness.AuditAsync());
    }

    [Fact]
    public async Task Of_two_editors_at_once_one_wins_whole()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var id = await harness.ConnectedAsync();
        var version = (await FindAsync(harness, id))!.Version;

        var outcomes = await Task.WhenAll(
            SaveAsync(harness, id, version, new(null, [], [new(1, "09:00")])),
            SaveAsync(harness, id, version, new(null, [], [new(2, "10:00")])));

        Assert.Single(outcomes.OfType<SaveAccountSettingsOutcome.Saved>());
        Assert.Single(outcomes.OfType<SaveAccountSettingsOutcome.VersionConflict>());
        Assert.Single((await FindAsync(harness, id))!.Settings.Slots);
    }

    [Fact]
    public async Task The_next_slots_leave_out_what_a_publication_of_this_account_occupies()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var (id, other) = (await harness.ConnectedAsync(), await harness.ConnectedAsync(OtherHandle));
        var slots = new AccountSettings("UTC", [], [.. Enumerable.Range(1, 7).Select(day => new SlotTime(day, "12:00"))]);
        foreach (var account in (AccountId[])[id, other])
        {
            Assert.IsType<SaveAccountSettingsOutcome.Saved>(await SaveAsync(harness, account, (await FindAsync(harness, account))!.Version, slots));
        }

        var free = await NextAsync(harness, id, null);
        var publication = (await harness.PublishNowAsync(await harness.VideoAsync(1000, Token), Token, id))[0];
        await harness.WriteAsync(
            db => db.Publications.Where(p => p.Id == publication).ExecuteUpdateAsync(set => set.SetProperty(p => p.PublishAt, free[1].AddSeconds(20)), Token), Token);

        Assert.Equal([free[0], free[2]], (await NextAsync(harness, id, null))[..2]);
        Assert.Equal(free, await NextAsync(harness, other, null));
        Assert.Equal(free[2], (await NextAsync(harness, id, free[0]))[0]);
    }

    private static async Task<DateTimeOffset[]> NextAsync(PublishingHarness harness, AccountId id, DateTimeOffset? after) =>
        [.. (await harness.Get<NextSlots>().ExecuteAsync(PublishingHarness.WorkspaceId, id, 3, after, Token))!.Select(slot => slot.Instant)];

    private static Task<AccountSettingsView?> FindAsync(PublishingHarness harness, AccountId id) =>
        harness.Get<AccountSettingsQuery>().FindAsync(PublishingHarness.WorkspaceId, id, Token);

    private static Task<SaveAccountSettingsOutcome> SaveAsync(PublishingHarness harness, AccountId id, int version, AccountSettings settings) =>
        harness.Get<SaveAccountSettings>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, id, version, settings, Token);
}
