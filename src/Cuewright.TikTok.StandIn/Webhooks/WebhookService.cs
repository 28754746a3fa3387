using Cuewright.TikTok.StandIn.Storage;

namespace Cuewright.TikTok.StandIn.Webhooks;

/// <summary>Runs the pump whenever something changed, and when the clock says that something is due.</summary>
internal sealed partial class WebhookService(WebhookPump pump, Wake wake, TimeProvider clock, ILogger<WebhookService> logger) : BackgroundService
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(50);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            TimeSpan? pause = Shortest;
            try
            {
                await pump.PassAsync(stoppingToken);
                pause = pump.UntilNext();
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(exception);
            }

            await wake.WaitAsync(pause, clock, stoppingToken);
        }
    }

    [LoggerMessage(3, LogLevel.Error, "Webhooks could not be sent; they are tried again")]
    private partial void LogFailed(Exception exception);
}
