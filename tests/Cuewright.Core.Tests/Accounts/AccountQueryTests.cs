using Cuewright.Core.Accounts;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Testing.Publishing;
using Cuewright.TikTok;
using static Cuewright.Core.Tests.Accounts.Consent;

namespace Cuewright.Core.Tests.Accounts;

/// <summary>What is known of accounts here, and what TikTok says of one right now.</summary>
public abstract class AccountQueryTests(DatabaseProvider provider)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Accounts_are_listed_by_handle_with_what_waits_for_them()
    {
        await using var harness = await StartAsync();
        var (maple, harbor) = (await harness.ConnectedAsync(), await harness.ConnectedAsync(OtherHandle));
        await harness.ScheduleAsync(maple, "2026-12-24T18:30", Token);

        var accounts = await harness.Get<AccountQueries>().ListAsync(PublishingHarness.WorkspaceId, Token);

        Assert.Equal([harbor, maple], accounts.Select(account => account.Id));
        Assert.Equal((0, null), (accounts[0].ScheduledCount, accounts[0].NextPublishAt));
        Assert.Equal((1, new DateTimeOffset(2026, 12, 24, 17, 30, 0, TimeSpan.Zero)), (accounts[1].ScheduledCount, accounts[1].NextPublishAt));
        Assert.Equal(harness.Clock.GetUtcNow().AddDays(365), accounts[1].ConsentEndsAt, TimeSpan.FromMinutes(1));
        Assert.True(accounts[1].HasAvatar);
    }

    [Fact]
    public async Task Nothing_of_another_workspace_is_seen()
    {
        await using var harness = await StartAsync();
        var (workspaceId, _) = await harness.OtherWorkspaceAsync();
        var id = await harness.ConnectedAsync();

        Assert.Empty(await harness.Get<AccountQueries>().ListAsync(workspaceId, Token));
        Assert.Null(await harness.Get<AccountQueries>().FindAsync(workspaceId, id, Token));
        Assert.Null(await harness.Get<AccountQueries>().FindAvatarAsync(workspaceId, id, Token));
        Assert.IsType<CreatorInfoOutcome.NotFound>(await harness.Get<CreatorInfoQuery>().ExecuteAsync(workspaceId, id, Token));
    }

    [Fact]
    public async Task Creator_info_is_fresh_each_time()
    {
        await using var harness = await StartAsync();
        var id = await harness.ConnectedAsync();
        var first = Assert.IsType<CreatorInfoOutcome.Found>(await AskAsync(harness, id)).Info;
        Assert.Contains(PrivacyLevels.PublicToEveryone, first.PrivacyLevelOptions);

        await harness.TikTok.PutAsync($"creators/{Handle}", new { isPrivate = true, commentDisabled = true }, Token);

        var second = Assert.IsType<CreatorInfoOutcome.Found>(await AskAsync(harness, id)).Info;
        Assert.DoesNotContain(PrivacyLevels.PublicToEveryone, second.PrivacyLevelOptions);
        Assert.True(second.CommentDisabled);
    }

    [Fact]
    public async Task A_creator_at_the_cap_or_banned_cannot_post_and_is_told_why()
    {
        await using var harness = await StartAsync();
        var id = await harness.ConnectedAsync();

        await harness.TikTok.PutAsync($"creators/{Handle}", new { dailyPostCap = 0 }, Token);
        Assert.Equal(FailureCodes.DailyCap, Assert.IsType<CreatorInfoOutcome.CannotPost>(await AskAsync(harness, id)).Code);

        await harness.TikTok.PutAsync($"creators/{Handle}", new { banned = true }, Token);
        var banned = Assert.IsType<CreatorInfoOutcome.CannotPost>(await AskAsync(harness, id));
        Assert.Equal(FailureCodes.CreatorBanned, banned.Code);
        Assert.NotNull(banned.Reference);
    }

    [Fact]
    public async Task Without_the_scope_the_account_cannot_post_and_is_not_refreshed_for_it()
    {
        await using var harness = await StartAsync();
        var id = await harness.ConnectedAsync(scopes: [TikTokScopes.UserInfoBasic, TikTokScopes.UserInfoProfile]);
        var calls = harness.Wire.Count(TokenCall);

        Assert.Equal(FailureCodes.ScopeMissing, Assert.IsType<CreatorInfoOutcome.CannotPost>(await AskAsync(harness, id)).Code);

        Assert.Equal(calls, harness.Wire.Count(TokenCall));
    }

    [Fact]
    public async Task TikTok_away_is_said_and_so_is_a_grant_that_was_taken_back()
    {
        await using var harness = await StartAsync();
        var id = await harness.ConnectedAsync();
        harness.Wire.CutBefore("/creator_info/query/");

        Assert.Equal(FailureCodes.TikTokUnreachable, Assert.IsType<CreatorInfoOutcome.Unavailable>(await AskAsync(harness, id)).Code);

        await harness.TikTok.DeleteAsync($"grants/{Handle}", Token);
        Assert.Equal(FailureCodes.GrantDoubted, Assert.IsType<CreatorInfoOutcome.Unavailable>(await AskAsync(harness, id)).Code);
        Assert.Equal(AccountState.Connected, (await harness.AccountAsync(id)).State);
        harness.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(new CreatorInfoOutcome.Disconnected(FailureCodes.GrantRevoked), await AskAsync(harness, id));
        Assert.Equal(AccountState.Disconnected, (await harness.AccountAsync(id)).State);
        var calls = harness.Wire.Calls.Count;
        Assert.Equal(new CreatorInfoOutcome.Disconnected(FailureCodes.GrantRevoked), await AskAsync(harness, id));
        Assert.Equal(calls, harness.Wire.Calls.Count);
    }

    private static Task<CreatorInfoOutcome> AskAsync(PublishingHarness harness, AccountId id) =>
        harness.Get<CreatorInfoQuery>().ExecuteAsync(PublishingHarness.WorkspaceId, id, Token);

    private Task<PublishingHarness> StartAsync() => PublishingHarness.StartAsync(provider, Token);
}
