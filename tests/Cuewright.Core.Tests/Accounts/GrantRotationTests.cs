using Cuewright.Core.Accounts;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Security;
using Cuewright.Testing.Publishing;
using Cuewright.TikTok.StandIn;

namespace Cuewright.Core.Tests.Accounts;

/// <summary>The three things TikTok may do to a refresh token (contract 1.6), through the refresher and over HTTP.</summary>
public abstract class GrantRotationTests(DatabaseProvider provider)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(RefreshMode.Same)]
    [InlineData(RefreshMode.Rotate)]
    [InlineData(RefreshMode.RotateHard)]
    public async Task A_week_of_refreshes_ends_with_what_came_back_last(RefreshMode mode)
    {
        await using var harness = await StartAsync(mode);
        var id = await harness.ConnectedAsync();
        var secrets = harness.Get<SecretProtector>();
        HashSet<string> refreshTokens = [secrets.Unprotect((await harness.GrantOfAsync(id)).RefreshToken)];

        for (var day = 0; day < 7; day++)
        {
            harness.Clock.Advance(TimeSpan.FromHours(23));
            Assert.Equal(1, await harness.Get<GrantRefresher>().RunOnceAsync(Token));
            refreshTokens.Add(secrets.Unprotect((await harness.GrantOfAsync(id)).RefreshToken));
        }

        Assert.Equal(mode is RefreshMode.Same ? 1 : 8, refreshTokens.Count);
        Assert.IsType<CreatorInfoOutcome.Found>(await AskAsync(harness, id));
        Assert.Equal(AccountState.Connected, (await harness.AccountAsync(id)).State);
    }

    [Theory]
    [InlineData(RefreshMode.Same)]
    [InlineData(RefreshMode.Rotate)]
    public async Task An_answer_that_was_lost_heals_where_the_old_token_still_counts(RefreshMode mode)
    {
        await using var harness = await StartAsync(mode);
        var id = await harness.ConnectedAsync();
        await LoseOneAnswerAsync(harness, id);

        harness.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(1, await harness.Get<GrantRefresher>().RunOnceAsync(Token));

        var grant = await harness.GrantOfAsync(id);
        Assert.Equal((0, null, null), (grant.RefreshFailures, grant.RefusedAt, grant.DisconnectedAt));
        Assert.IsType<CreatorInfoOutcome.Found>(await AskAsync(harness, id));
    }

    [Fact]
    public async Task An_answer_that_was_lost_with_the_only_good_token_asks_to_reconnect()
    {
        await using var harness = await StartAsync(RefreshMode.RotateHard);
        var id = await harness.ConnectedAsync();
        await LoseOneAnswerAsync(harness, id);

        harness.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(1, await harness.Get<GrantRefresher>().RunOnceAsync(Token));
        Assert.NotNull((await harness.GrantOfAsync(id)).RefusedAt);
        Assert.Equal(AccountState.Connected, (await harness.AccountAsync(id)).State);
        harness.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await harness.Get<GrantRefresher>().RunOnceAsync(Token));

        var account = await harness.AccountAsync(id);
        Assert.Equal((AccountState.Disconnected, FailureCodes.GrantRevoked), (account.State, account.ProblemCode));
        await harness.ConnectedAsync(again: id);
        Assert.IsType<CreatorInfoOutcome.Found>(await AskAsync(harness, id));
    }

    private static async Task LoseOneAnswerAsync(PublishingHarness harness, AccountId id)
    {
        harness.Clock.Advance(TimeSpan.FromHours(23));
        await harness.TikTok.PutAsync("faults", new object[] { new { path = "/oauth/token/", cut = "after" } }, Token);
        Assert.Equal(1, await harness.Get<GrantRefresher>().RunOnceAsync(Token));
        Assert.Equal(1, (await harness.GrantOfAsync(id)).RefreshFailures);
    }

    private static Task<CreatorInfoOutcome> AskAsync(PublishingHarness harness, AccountId id) =>
        harness.Get<CreatorInfoQuery>().ExecuteAsync(PublishingHarness.WorkspaceId, id, Token);

    private Task<PublishingHarness> StartAsync(RefreshMode mode) => PublishingHarness.StartAsync(provider, Token, options => options.RefreshMode = mode);
}
