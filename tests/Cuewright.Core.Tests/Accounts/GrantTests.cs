using Cuewright.Core.Accounts;
using Cuewright.Core.Kernel;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Security;
using Cuewright.Testing.Publishing;
using Cuewright.TikTok;
using Cuewright.TikTok.StandIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Cuewright.Core.Tests.Accounts.Consent;

namespace Cuewright.Core.Tests.Accounts;

/// <summary>Tokens are refreshed ahead, by one at a time, stored before used; only a definite refusal ends a grant.</summary>
public abstract class GrantTests(DatabaseProvider provider)
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_grant_is_refreshed_ahead_of_its_end()
    {
        await using var harness = await StartAsync();
        var before = await harness.GrantOfAsync(await harness.ConnectedAsync());
        var refresher = harness.Get<GrantRefresher>();
        Assert.Equal(0, await refresher.RunOnceAsync(Token));

        harness.Clock.Advance(TimeSpan.FromHours(22.5));
        Assert.Equal(1, await refresher.RunOnceAsync(Token));
        Assert.Equal(0, await refresher.RunOnceAsync(Token));

        var after = await GrantAsync(harness, before.Id);
        Assert.True(after.AccessExpiresAt >= harness.Clock.GetUtcNow() + TimeSpan.FromHours(23));
        Assert.InRange(after.RefreshDueAt!.Value, after.AccessExpiresAt - TimeSpan.FromHours(2.4), after.AccessExpiresAt - TimeSpan.FromHours(1.6));
        Assert.Null(after.RefreshLeaseUntil);
        // A refresh does not extend the consent.
        Assert.Equal(before.RefreshExpiresAt, after.RefreshExpiresAt, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_token_in_its_last_hour_is_refreshed_by_whoever_needs_it()
    {
        await using var harness = await StartAsync();
        var id = (await harness.GrantOfAsync(await harness.ConnectedAsync())).Id;
        harness.Clock.Advance(TimeSpan.FromHours(23.5));

        await UsableAsync(harness, id);

        Assert.True((await GrantAsync(harness, id)).AccessExpiresAt > harness.Clock.GetUtcNow() + TimeSpan.FromHours(23));
    }

    [Theory]
    [InlineData(RefreshMode.Same)]
    [InlineData(RefreshMode.Rotate)]
    [InlineData(RefreshMode.RotateHard)]
    public async Task Two_processes_that_need_a_token_at_once_make_one_call(RefreshMode mode)
    {
        await using var harness = await StartAsync(mode);
        var id = (await harness.GrantOfAsync(await harness.ConnectedAsync())).Id;
        var other = harness.StartProcess().GetRequiredService<GrantTokens>();
        harness.Clock.Advance(Day);
        var calls = harness.Wire.Count(TokenCall);
        var hold = HoldTokenCalls(harness);

        var both = new[] { harness.Get<GrantTokens>().GetAsync(id, null, Token), other.GetAsync(id, null, Token) };
        await UntilAsync(harness, () => harness.Wire.Count(TokenCall) > calls);
        await LetTimePassAsync(harness, 5);
        hold.SetResult();
        await UntilAsync(harness, () => both.All(task => task.IsCompleted));

        var tokens = await Task.WhenAll(both);
        Assert.All(tokens, outcome => Assert.IsType<GrantTokenOutcome.Usable>(outcome));
        Assert.Equal(tokens[0], tokens[1]);
        Assert.Equal(calls + 1, harness.Wire.Count(TokenCall));
    }

    [Fact]
    public async Task Many_callers_of_one_process_make_one_call()
    {
        await using var harness = await StartAsync(RefreshMode.RotateHard);
        var id = (await harness.GrantOfAsync(await harness.ConnectedAsync())).Id;
        harness.Clock.Advance(Day);
        var calls = harness.Wire.Count(TokenCall);

        var tokens = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => harness.Get<GrantTokens>().GetAsync(id, null, Token)));

        Assert.Single(tokens.Distinct());
        Assert.Equal(calls + 1, harness.Wire.Count(TokenCall));
    }

    [Fact]
    public async Task A_token_that_was_replaced_already_is_not_refreshed_again()
    {
        await using var harness = await StartAsync(RefreshMode.RotateHard);
        var id = (await harness.GrantOfAsync(await harness.ConnectedAsync())).Id;
        var old = await UsableAsync(harness, id);
        harness.Clock.Advance(Day);
        var renewed = await UsableAsync(harness, id);
        var calls = harness.Wire.Count(TokenCall);

        Assert.Equal(renewed, await UsableAsync(harness, id, refused: old));

        Assert.Equal(calls, harness.Wire.Count(TokenCall));
    }

    [Theory]
    [InlineData(RefreshMode.Rotate)]
    [InlineData(RefreshMode.RotateHard)]
    public async Task A_rotated_refresh_token_is_stored_before_the_new_access_token_is_used(RefreshMode mode)
    {
        await using var harness = await StartAsync(mode);
        var before = await harness.GrantOfAsync(await harness.ConnectedAsync());
        var secrets = harness.Get<SecretProtector>();

        for (var day = 0; day < 3; day++)
        {
            harness.Clock.Advance(Day);
            var token = await UsableAsync(harness, before.Id);
            var stored = await GrantAsync(harness, before.Id);
            Assert.Equal(token, secrets.Unprotect(stored.AccessToken));
            Assert.NotEqual(secrets.Unprotect(before.RefreshToken), secrets.Unprotect(stored.RefreshToken));
        }
    }

    [Fact]
    public async Task A_crash_between_answer_and_commit_is_made_good_when_the_lease_has_run_out()
    {
        await using var harness = await StartAsync();
        var id = await harness.ConnectedAsync();
        var grantId = (await harness.GrantOfAsync(id)).Id;
        harness.Clock.Advance(Day);
        harness.Wire.CrashAfter(TokenCall);

        await Assert.ThrowsAsync<SimulatedCrashException>(() => harness.Get<GrantTokens>().GetAsync(grantId, null, Token));
        var successor = harness.StartProcess();
        Assert.Equal(0, await successor.GetRequiredService<GrantRefresher>().RunOnceAsync(Token));
        harness.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(1, await successor.GetRequiredService<GrantRefresher>().RunOnceAsync(Token));

        await UsableAsync(harness, grantId);
        Assert.Equal(AccountState.Connected, (await harness.AccountAsync(id)).State);
    }

    [Fact]
    public async Task A_definite_refusal_disconnects_the_accounts_and_says_so()
    {
        await using var harness = await StartAsync();
        var id = await harness.ConnectedAsync();
        await using var events = harness.Get<LiveEvents>().Subscribe(PublishingHarness.WorkspaceId, Token).GetAsyncEnumerator(Token);

        await harness.DisconnectAsync(id);

        var account = await harness.AccountAsync(id);
        Assert.Equal((AccountState.Disconnected, FailureCodes.GrantRevoked), (account.State, account.ProblemCode));
        var grant = await harness.GrantOfAsync(id);
        Assert.NotNull(grant.DisconnectedAt);
        Assert.Null(grant.RefreshDueAt);
        Assert.Equal(["account.connected", "account.disconnected"], await harness.AuditAsync());
        Assert.True(await events.MoveNextAsync());
        Assert.Equal(new AccountLiveEvent(id, AccountState.Disconnected, account.Version), events.Current.Data);
        var calls = harness.Wire.Calls.Count;
        Assert.Equal(new GrantTokenOutcome.Disconnected(FailureCodes.GrantRevoked), await harness.Get<GrantTokens>().GetAsync(grant.Id, null, Token));
        Assert.Equal(calls, harness.Wire.Calls.Count);
    }

    [Fact]
    public async Task A_refusal_that_does_not_last_a_minute_disconnects_nobody()
    {
        await using var harness = await StartAsync();
        var id = await harness.ConnectedAsync();
        var grantId = (await harness.GrantOfAsync(id)).Id;
        harness.Clock.Advance(Day);
        await harness.TikTok.PutAsync("faults", new object[] { new { path = "/oauth/token/", code = "invalid_grant" } }, Token);

        var doubted = new GrantTokenOutcome.Unavailable(FailureCodes.GrantDoubted, harness.Clock.GetUtcNow() + TimeSpan.FromMinutes(1));
        Assert.Equal(doubted, await harness.Get<GrantTokens>().GetAsync(grantId, null, Token));
        harness.Clock.Advance(TimeSpan.FromSeconds(30));
        var calls = harness.Wire.Count(TokenCall);
        Assert.Equal(doubted, await harness.Get<GrantTokens>().GetAsync(grantId, null, Token));
        Assert.Equal(0, await harness.Get<GrantRefresher>().RunOnceAsync(Token));
        Assert.Equal(calls, harness.Wire.Count(TokenCall));
        harness.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(1, await harness.Get<GrantRefresher>().RunOnceAsync(Token));

        await UsableAsync(harness, grantId);
        Assert.Null((await GrantAsync(harness, grantId)).RefusedAt);
        Assert.Equal(AccountState.Connected, (await harness.AccountAsync(id)).State);
        Assert.Equal(["account.connected"], await harness.AuditAsync());
    }

    [Fact]
    public async Task A_second_refusal_a_minute_later_disconnects_and_an_outage_between_them_does_not()
    {
        await using var harness = await StartAsync();
        var id = await harness.ConnectedAsync();
        var grantId = (await harness.GrantOfAsync(id)).Id;
        harness.Clock.Advance(Day);
        await harness.TikTok.PutAsync("faults", new object[] { new { path = "/oauth/token/", code = "invalid_grant", times = 100 } }, Token);

        Assert.IsType<GrantTokenOutcome.Unavailable>(await harness.Get<GrantTokens>().GetAsync(grantId, null, Token));
        harness.Clock.Advance(TimeSpan.FromMinutes(1));
        harness.Wire.CutBefore(TokenCall);
        Assert.Equal(FailureCodes.TikTokUnreachable, Assert.IsType<GrantTokenOutcome.Unavailable>(await harness.Get<GrantTokens>().GetAsync(grantId, null, Token)).Code);
        Assert.Equal(AccountState.Connected, (await harness.AccountAsync(id)).State);
        harness.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.IsType<GrantTokenOutcome.Disconnected>(await harness.Get<GrantTokens>().GetAsync(grantId, null, Token));
        Assert.Equal(AccountState.Disconnected, (await harness.AccountAsync(id)).State);
    }

    [Fact]
    public async Task A_publication_waits_out_a_doubted_refusal_without_burning_an_attempt()
    {
        await using var harness = await StartAsync();
        var account = await harness.ConnectedAsync();
        harness.Clock.Advance(Day);
        await harness.TikTok.PutAsync("faults", new object[] { new { path = "/oauth/token/", code = "invalid_grant" } }, Token);
        var id = (await harness.PublishNowAsync(await harness.VideoAsync(1000, Token), Token, account))[0];

        await harness.DrainAsync(Token);
        var waiting = await harness.PublicationAsync(id, Token);
        Assert.Equal((PublicationState.Scheduled, FailureCodes.GrantDoubted), (waiting.State, waiting.ProblemCode));

        var published = await harness.UntilAsync(id, PublicationState.Published, TimeSpan.FromMinutes(30), Token);
        Assert.Equal(PublicationState.Published, published.State);
        Assert.Equal(["account.connected"], await harness.AuditAsync());
    }

    [Fact]
    public async Task TikTok_away_disconnects_nobody_and_is_tried_again_with_growing_pauses()
    {
        await using var harness = await StartAsync();
        var id = await harness.ConnectedAsync();
        var grantId = (await harness.GrantOfAsync(id)).Id;
        harness.Clock.Advance(Day);
        harness.Wire.CutBefore(TokenCall, 1, 2);

        var away = Assert.IsType<GrantTokenOutcome.Unavailable>(await harness.Get<GrantTokens>().GetAsync(grantId, null, Token));
        Assert.Equal(FailureCodes.TikTokUnreachable, away.Code);
        Assert.True(away.RetryAt > harness.Clock.GetUtcNow());
        Assert.Equal(0, await harness.Get<GrantRefresher>().RunOnceAsync(Token));
        harness.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(1, await harness.Get<GrantRefresher>().RunOnceAsync(Token));
        Assert.Equal(2, (await GrantAsync(harness, grantId)).RefreshFailures);
        harness.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(1, await harness.Get<GrantRefresher>().RunOnceAsync(Token));

        Assert.Equal((AccountState.Connected, null), ((await harness.AccountAsync(id)).State, (await harness.AccountAsync(id)).ProblemCode));
        Assert.Equal(0, (await GrantAsync(harness, grantId)).RefreshFailures);
        await UsableAsync(harness, grantId);
    }

    [Fact]
    public async Task A_token_that_still_lives_is_used_while_tiktok_gives_no_new_one()
    {
        await using var harness = await StartAsync();
        var grantId = (await harness.GrantOfAsync(await harness.ConnectedAsync())).Id;
        var token = await UsableAsync(harness, grantId);
        harness.Clock.Advance(TimeSpan.FromHours(23.5));
        harness.Wire.CutBefore(TokenCall, 1, 100);

        Assert.Equal(token, await UsableAsync(harness, grantId));
    }

    [Fact]
    public async Task A_late_answer_does_not_overwrite_a_new_consent()
    {
        await using var harness = await StartAsync(RefreshMode.Rotate);
        var id = await harness.ConnectedAsync();
        var grantId = (await harness.GrantOfAsync(id)).Id;
        harness.Clock.Advance(Day);
        var calls = harness.Wire.Count(TokenCall);
        var hold = HoldTokenCalls(harness);
        var refreshing = harness.Get<GrantTokens>().GetAsync(grantId, null, Token);
        await UntilAsync(harness, () => harness.Wire.Count(TokenCall) > calls);
        harness.Wire.Before = _ => Task.CompletedTask;

        await harness.ConnectedAsync(again: id);
        var consented = await GrantAsync(harness, grantId);
        hold.SetResult();

        var used = Assert.IsType<GrantTokenOutcome.Usable>(await refreshing).AccessToken;
        var stored = await GrantAsync(harness, grantId);
        Assert.Equal(consented.RefreshToken, stored.RefreshToken);
        Assert.Equal(harness.Get<SecretProtector>().Unprotect(stored.AccessToken), used);
        Assert.Equal(AccountState.Connected, (await harness.AccountAsync(id)).State);
    }

    [Fact]
    public async Task A_refresh_without_a_refresh_token_in_its_answer_keeps_the_old_one_and_its_end()
    {
        await using var harness = await StartAsync();
        var before = await harness.GrantOfAsync(await harness.ConnectedAsync());
        var tokens = new TokenSet { AccessToken = "act.new", ExpiresIn = TimeSpan.FromHours(1), OpenId = "", Scopes = [] };

        Assert.True(await harness.Get<GrantStore>().RenewAsync(before, tokens, harness.Clock.GetUtcNow(), Token));

        var after = await GrantAsync(harness, before.Id);
        Assert.Equal((before.RefreshToken, before.RefreshExpiresAt, before.Scopes), (after.RefreshToken, after.RefreshExpiresAt, after.Scopes));
        Assert.Equal("act.new", await UsableAsync(harness, before.Id));
    }

    private static async Task<string> UsableAsync(PublishingHarness harness, Guid grantId, string? refused = null) =>
        Assert.IsType<GrantTokenOutcome.Usable>(await harness.Get<GrantTokens>().GetAsync(grantId, refused, Token)).AccessToken;

    private static Task<Grant> GrantAsync(PublishingHarness harness, Guid id) => harness.ReadAsync(db => db.Grants.SingleAsync(g => g.Id == id, Token), Token);

    private static TaskCompletionSource HoldTokenCalls(PublishingHarness harness)
    {
        var hold = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        harness.Wire.Before = call => call.Contains(TokenCall, StringComparison.Ordinal) ? hold.Task : Task.CompletedTask;
        return hold;
    }

    private static async Task UntilAsync(PublishingHarness harness, Func<bool> condition)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Token);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            await LetTimePassAsync(harness, 1);
            limit.Token.ThrowIfCancellationRequested();
        }
    }

    // Who waits for another process looks again every 100 ms of the clock; real time passes too, for the network.
    private static async Task LetTimePassAsync(PublishingHarness harness, int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            harness.Clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Token);
        }
    }

    private Task<PublishingHarness> StartAsync(RefreshMode mode = RefreshMode.Same) => PublishingHarness.StartAsync(provider, Token, options => options.RefreshMode = mode);
}
