using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Media.Processing;

/// <summary>Renews a claim while its work runs, and ends the work when the claim may be somebody else's.</summary>
internal sealed partial class MediaLease(MediaClaims claims, TimeProvider clock, IOptions<MediaOptions> options, ILogger<MediaLease> logger)
{
    /// <returns>False when the claim was lost before the work had ended.</returns>
    public async Task<bool> RunAsync(MediaClaim claim, Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        using var lease = new CancellationTokenSource(options.Value.Lease, clock);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(lease.Token, cancellationToken);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(linked.Token);
        var renewing = RenewAsync(claim, lease, done.Token);
        try
        {
            await work(linked.Token);
            return true;
        }
        catch (OperationCanceledException) when (lease.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            LogLost(claim.Id.Value);
            return false;
        }
        finally
        {
            await done.CancelAsync();
            await renewing;
        }
    }

    private async Task RenewAsync(MediaClaim claim, CancellationTokenSource lease, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(options.Value.Renewal, clock);
        while (await TickAsync(timer, cancellationToken))
        {
            try
            {
                var sent = clock.GetTimestamp();
                if (!await claims.RenewAsync(claim, cancellationToken))
                {
                    await lease.CancelAsync();
                    return;
                }

                var left = options.Value.Lease - clock.GetElapsedTime(sent);
                lease.CancelAfter(left > TimeSpan.Zero ? left : TimeSpan.Zero);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The database cannot be reached: unless a later renewal succeeds, the lease's own deadline ends the work.
                LogRenewalFailed(exception, claim.Id.Value);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private static async Task<bool> TickAsync(PeriodicTimer timer, CancellationToken cancellationToken)
    {
        try
        {
            return await timer.WaitForNextTickAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    [LoggerMessage(3010, LogLevel.Warning, "The claim on media {MediaId} was lost; its work stopped here")]
    private partial void LogLost(Guid mediaId);

    [LoggerMessage(3011, LogLevel.Warning, "The claim on media {MediaId} could not be renewed")]
    private partial void LogRenewalFailed(Exception exception, Guid mediaId);
}
