using Microsoft.Extensions.Hosting;

namespace Cuewright.Core.Webhooks;

/// <summary>The shell around <see cref="TikTokEventStep"/>: looks when an event came, and every 15 seconds for what other processes stored.</summary>
internal sealed class WebhookWorker(TikTokEventStep step, TikTokEventRetention retention, WebhookWakeUp wakeUp, TimeProvider clock, WebhookLog log) : BackgroundService
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan ShortestSleep = TimeSpan.FromMilliseconds(100);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await step.RunOnceAsync(stoppingToken) + await retention.RunOnceAsync(stoppingToken) == 0)
                {
                    await wakeUp.WaitAsync(await SleepAsync(stoppingToken), stoppingToken);
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

    private async Task<TimeSpan> SleepAsync(CancellationToken cancellationToken)
    {
        var until = await step.NextDueAsync(cancellationToken) - clock.GetUtcNow() ?? LongestSleep;
        return until < ShortestSleep ? ShortestSleep : until < LongestSleep ? until : LongestSleep;
    }
}
