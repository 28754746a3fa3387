using Microsoft.Extensions.Hosting;

namespace Cuewright.Core.Publishing.Pulls;

/// <summary>Cuts off what was revoked elsewhere, at a signal or within a second.</summary>
internal sealed class PullWatch(PullCheck check, PullTransfers transfers, PullWakeUp wakeUp, EngineLog log) : BackgroundService
{
    private static readonly TimeSpan WhileOpen = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan WhileIdle = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await wakeUp.WaitAsync(transfers.Attempts.Count > 0 ? WhileOpen : WhileIdle, stoppingToken);
                await check.RunOnceAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.PullsNotChecked(exception);
            }
        }
    }
}
