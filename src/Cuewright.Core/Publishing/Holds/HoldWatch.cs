using Microsoft.Extensions.Hosting;

namespace Cuewright.Core.Publishing.Holds;

/// <summary>The shell around <see cref="HoldLook"/>: every few seconds, in every process.</summary>
internal sealed class HoldWatch(HoldLook look, TimeProvider clock, HoldLog log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, clock);
        do
        {
            try
            {
                await look.RunAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LookFailed(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
