using Cuewright.Core.Accounts;
using Cuewright.Core.Kernel;
using Cuewright.Testing.Publishing;
using Cuewright.TikTok.StandIn;
using Microsoft.Extensions.DependencyInjection;

namespace Cuewright.Core.Tests.Accounts;

/// <summary>However many need a new token at once, TikTok is asked for it once. Counted at the stand-in, where a second call would kill the account.</summary>
public abstract class GrantSingleFlightTests(DatabaseProvider provider)
{
    private const int Callers = 50;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Fifty_parallel_callers_make_one_refresh_call(int processes)
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token, options => options.RefreshMode = RefreshMode.RotateHard);
        var id = await harness.ConnectedAsync();
        var grantId = (await harness.GrantOfAsync(id)).Id;
        List<GrantTokens> tokens = [harness.Get<GrantTokens>()];
        for (var process = 1; process < processes; process++)
        {
            tokens.Add(harness.StartProcess().GetRequiredService<GrantTokens>());
        }

        harness.Clock.Advance(TimeSpan.FromDays(1));
        // Counts what arrives, and holds it long enough for everybody to be waiting.
        await harness.TikTok.PutAsync("faults", new object[] { new { path = "/oauth/token/", times = 1000, delayMs = 500 } }, Token);

        var all = Enumerable.Range(0, Callers).Select(caller => Task.Run(() => tokens[caller % processes].GetAsync(grantId, null, Token), Token)).ToList();
        var done = Task.WhenAll(all);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(Token);
        deadline.CancelAfter(TimeSpan.FromSeconds(30));
        while (!done.IsCompleted)
        {
            // Who waits for another process looks again every 100 ms of the clock.
            harness.Clock.Advance(TimeSpan.FromMilliseconds(20));
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, deadline.Token);
        }

        Assert.Single((await done).Select(outcome => Assert.IsType<GrantTokenOutcome.Usable>(outcome).AccessToken).Distinct());
        Assert.Equal(1, await harness.TikTok.FaultHitsAsync(Token));
        Assert.Equal(AccountState.Connected, (await harness.AccountAsync(id)).State);
    }
}
