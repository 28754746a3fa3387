using Cuewright.Core.Accounts;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Testing.Publishing;
using Cuewright.TikTok;
using Microsoft.EntityFrameworkCore;
using static Cuewright.Core.Tests.Accounts.Consent;

namespace Cuewright.Core.Tests.Accounts;

/// <summary>A refresh that brings other scopes than the consent did is as good as a consent with those.</summary>
public abstract class GrantScopeTests(DatabaseProvider provider)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_refresh_does_not_bring_back_the_account_says_it_lost_and_heals_when_it_comes_again()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var id = await harness.ConnectedAsync();
        var version = (await harness.AccountAsync(id)).Version;

        await RefreshedAsync(harness, id, TikTokScopes.UserInfoBasic, TikTokScopes.VideoUpload);

        var lost = await harness.AccountAsync(id);
        Assert.Equal((AccountState.Connected, FailureCodes.ScopeMissing), (lost.State, lost.ProblemCode));
        Assert.True(lost.Version > version);
        Assert.Equal("user.info.basic,video.upload", (await harness.GrantOfAsync(id)).Scopes);
        var entry = await harness.ReadAsync(db => db.AuditEntries.SingleAsync(e => e.Action == "account.scopes_changed", Token), Token);
        Assert.Contains("video.publish", entry.Before, StringComparison.Ordinal);
        Assert.Contains("\"lost\":[\"user.info.profile\",\"user.info.stats\",\"video.list\",\"video.publish\"]", entry.After, StringComparison.Ordinal);

        await RefreshedAsync(harness, id, [.. TikTokScopes.All]);
        Assert.Null((await harness.AccountAsync(id)).ProblemCode);
        Assert.Equal(["account.connected", "account.scopes_changed", "account.scopes_changed"], await harness.AuditAsync());
    }

    [Fact]
    public async Task A_scope_that_only_figures_need_leaves_the_account_able_to_publish()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var id = await harness.ConnectedAsync();

        await RefreshedAsync(harness, id, [.. TikTokScopes.All.Except([TikTokScopes.UserInfoStats])]);

        Assert.Null((await harness.AccountAsync(id)).ProblemCode);
        Assert.Equal(["account.connected", "account.scopes_changed"], await harness.AuditAsync());
    }

    [Fact]
    public async Task The_same_scopes_in_another_order_change_nothing()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var id = await harness.ConnectedAsync();
        var version = (await harness.AccountAsync(id)).Version;

        await RefreshedAsync(harness, id, [.. TikTokScopes.All.Reverse()]);

        Assert.Equal(version, (await harness.AccountAsync(id)).Version);
        Assert.Equal(["account.connected"], await harness.AuditAsync());
    }

    [Fact]
    public async Task Every_workspace_with_the_account_hears_of_it_and_a_removed_one_does_not()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var (workspaceId, member) = await harness.OtherWorkspaceAsync();
        var ours = await harness.ConnectedAsync();
        var theirs = await harness.ConnectedAsync(workspaceId: workspaceId, actor: member);
        await harness.WriteAsync(db => db.Accounts.Where(a => a.Id == ours).ExecuteUpdateAsync(set => set.SetProperty(a => a.RemovedAt, harness.Clock.GetUtcNow()), Token), Token);
        await using var events = harness.Get<LiveEvents>().Subscribe(workspaceId, Token).GetAsyncEnumerator(Token);

        await RefreshedAsync(harness, theirs, TikTokScopes.UserInfoBasic);

        var account = await harness.AccountAsync(theirs);
        Assert.Equal(FailureCodes.ScopeMissing, account.ProblemCode);
        Assert.Null((await harness.AccountAsync(ours)).ProblemCode);
        Assert.True(await events.MoveNextAsync());
        Assert.Equal(new AccountLiveEvent(theirs, AccountState.Connected, account.Version), events.Current.Data);
    }

    [Fact]
    public async Task A_member_who_changes_the_account_meanwhile_loses_neither_the_change_nor_the_tokens()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var id = await harness.ConnectedAsync();
        await harness.TikTok.PutAsync($"grants/{Handle}/scopes", new { scopes = new[] { TikTokScopes.UserInfoBasic } }, Token);
        harness.Clock.Advance(TimeSpan.FromHours(24));
        var grant = await harness.GrantOfAsync(id);

        var refreshing = harness.Get<GrantTokens>().GetAsync(grant.Id, null, Token);
        var pausing = harness.Get<PauseAccount>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, id, Token);

        Assert.IsType<GrantTokenOutcome.Usable>(await refreshing);
        Assert.True(await pausing);
        var account = await harness.AccountAsync(id);
        Assert.NotNull(account.PausedAt);
        Assert.Equal(FailureCodes.ScopeMissing, account.ProblemCode);
    }

    [Fact]
    public async Task Connecting_and_refreshing_judge_the_same_scopes_alike()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        string[] few = [TikTokScopes.UserInfoBasic, TikTokScopes.VideoUpload];
        var connected = await harness.ConnectedAsync(OtherHandle, scopes: few);
        var refreshed = await harness.ConnectedAsync();

        await RefreshedAsync(harness, refreshed, few);

        Assert.Equal((await harness.AccountAsync(connected)).ProblemCode, (await harness.AccountAsync(refreshed)).ProblemCode);
    }

    /// <summary>The creator allows just these from now on, and the next refresh says so.</summary>
    private static async Task RefreshedAsync(PublishingHarness harness, AccountId id, params string[] scopes)
    {
        await harness.TikTok.PutAsync($"grants/{Handle}/scopes", new { scopes }, Token);
        harness.Clock.Advance(TimeSpan.FromHours(24));
        Assert.IsType<GrantTokenOutcome.Usable>(await harness.Get<GrantTokens>().GetAsync((await harness.GrantOfAsync(id)).Id, null, Token));
    }
}
