using Cuewright.Core.Media.Uploads;
using Microsoft.Extensions.Hosting;

namespace Cuewright.Core.Media.Processing;

/// <summary>Looks every few minutes for uploads whose time is over.</summary>
internal sealed class ExpiryWorker(ExpireUploads expire, TimeProvider clock, MediaLog log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await expire.RunOnceAsync(stoppingToken) is > 0 and var count)
                {
                    log.UploadsExpired(count);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.PassFailed(exception);
            }

            await Task.Delay(Every, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
