using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Media.Processing;

/// <summary>Works due media, as many at once as configured; sleeps until the next due instant or a wake-up.</summary>
internal sealed class MediaWorker(MediaProcessor processor, MediaClaims claims, MediaWakeUp wakeUp, TimeProvider clock, IOptions<MediaOptions> options, MediaLog log) : BackgroundService
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan ShortestSleep = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, options.Value.Concurrency).Select(_ => LoopAsync(stoppingToken)));

    private async Task LoopAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await processor.RunOnceAsync(stoppingToken))
                {
                    await wakeUp.WaitAsync(await SleepAsync(stoppingToken), stoppingToken);
                    // One signal wakes one loop; passed on, it reaches those that sleep while there is more to do.
                    if (await processor.RunOnceAsync(stoppingToken))
                    {
                        wakeUp.SignalHere();
                    }
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.PassFailed(exception);
                await Task.Delay(PauseAfterFault, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<TimeSpan> SleepAsync(CancellationToken cancellationToken)
    {
        if (await claims.NextDueAsync(cancellationToken) is not { } due)
        {
            return LongestSleep;
        }

        // What is due and was not claimed is held by a lease, here or elsewhere: look again soon, but do not spin.
        var until = due - clock.GetUtcNow();
        return until < ShortestSleep ? ShortestSleep : until < LongestSleep ? until : LongestSleep;
    }
}
