using Microsoft.Extensions.Hosting;

namespace Cuewright.Core.Accounts.Health;

/// <summary>Writes what creator checks told every few seconds.</summary>
internal sealed class CreatorCheckWorker(CreatorChecks checks, AccountLog log, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await checks.FlushAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.ChecksNotWritten(exception);
            }
        }
    }
}
