using Microsoft.Extensions.Hosting;

namespace Cuewright.Core.Publishing.Preflight;

/// <summary>Looks every few seconds whether a check is due; none of them is in a hurry.</summary>
internal sealed class PreflightWorker(PreflightStep step, EngineLog log, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await step.RunOnceAsync(stoppingToken) > 0)
                {
                    // As long as there is something.
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.ChecksFailed(exception);
            }
        }
    }
}
