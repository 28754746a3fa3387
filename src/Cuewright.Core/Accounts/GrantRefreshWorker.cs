using Cuewright.Core.Accounts.Moves;
using Microsoft.Extensions.Hosting;

namespace Cuewright.Core.Accounts;

/// <summary>The shell around <see cref="GrantRefresher"/>: looks every 15 seconds, or when a grant came. On the way it ends the consents that nobody confirmed.</summary>
internal sealed class GrantRefreshWorker(GrantRefresher refresher, EndMove moves, GrantWakeUp wakeUp, TimeProvider clock, AccountLog log) : BackgroundService
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await moves.RunExpiredAsync(stoppingToken);
                if (await refresher.RunOnceAsync(stoppingToken) == 0)
                {
                    await wakeUp.WaitAsync(LongestSleep, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.PassFailed(exception);
                await Task.Delay(TimeSpan.FromSeconds(1), clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
