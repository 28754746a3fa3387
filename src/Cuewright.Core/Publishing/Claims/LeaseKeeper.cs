using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Publishing.Claims;

/// <summary>Renews a claim while its work runs. The token it hands out ends the work the moment the claim may belong to somebody else.</summary>
internal sealed partial class LeaseKeeper(PublicationClaims claims, TimeProvider clock, IOptions<PublishingOptions> options, ILogger<LeaseKeeper> logger)
{
    /// <summary>
    /// Runs <paramref name="work"/> under the claim. Its token is cancelled when <paramref name="cancellationToken"/> is, when a renewal
    /// finds the fence moved on, or when the lease ran out by our own clock, measured from before the claim and each renewal were sent.
    /// </summary>
    public async Task RunAsync(Claim claim, Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        var left = options.Value.Lease - DatabaseClock.Slack - clock.GetElapsedTime(claim.Sent);
        if (left <= TimeSpan.Zero)
        {
            throw new FenceLostException();
        }

        using var lease = new CancellationTokenSource(left, clock);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(lease.Token, cancellationToken);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(linked.Token);
        var renewing = RenewAsync(claim, lease, done.Token);
        try
        {
            await work(linked.Token);
        }
        catch (OperationCanceledException) when (lease.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new FenceLostException();
        }
        finally
        {
            await done.CancelAsync();
            await renewing;
        }
    }

    private async Task RenewAsync(Claim claim, CancellationTokenSource lease, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(options.Value.Renewal, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                if (!await RenewOnceAsync(claim, lease, cancellationToken))
                {
                    await lease.CancelAsync();
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            LogEnded(claim.Id.Value);
        }
    }

    /// <returns>False when the claim is somebody else's.</returns>
    private async Task<bool> RenewOnceAsync(Claim claim, CancellationTokenSource lease, CancellationToken cancellationToken)
    {
        var sent = clock.GetTimestamp();
        try
        {
            if (!await claims.RenewAsync(claim, cancellationToken))
            {
                return false;
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The database cannot be reached: the next renewal may come through, and else the lease's own deadline ends the work.
            LogRenewalFailed(exception, claim.Id.Value);
            return true;
        }

        var left = options.Value.Lease - DatabaseClock.Slack - clock.GetElapsedTime(sent);
        lease.CancelAfter(left > TimeSpan.Zero ? left : TimeSpan.Zero);
        return true;
    }

    [LoggerMessage(2010, LogLevel.Trace, "Renewal of the claim on publication {PublicationId} ended with its work")]
    private partial void LogEnded(Guid publicationId);

    [LoggerMessage(2011, LogLevel.Warning, "The claim on publication {PublicationId} could not be renewed")]
    private partial void LogRenewalFailed(Exception exception, Guid publicationId);
}
