using Cuewright.Core.Publishing.Attempts;
using Cuewright.Core.Publishing.Claims;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Publishing;

/// <summary>Claims what is due and works it. The worker is a shell around it; a test drives it with a clock of its own.</summary>
internal sealed class PublishingEngine(
    PublicationClaims claims, LeaseKeeper leases, PublicationRun run, Aftermath aftermath, Faults faults, EngineLog log)
{
    /// <summary>Claims at most <paramref name="free"/> publications and starts them.</summary>
    /// <returns>The started work; each task ends without throwing.</returns>
    public async Task<IReadOnlyList<Task>> StartDueAsync(int free, CancellationToken cancellationToken)
    {
        var lanes = await claims.ClaimLanesAsync(free, cancellationToken);
        var verdicts = free > lanes.Count ? await claims.ClaimVerdictsAsync(free - lanes.Count, cancellationToken) : [];
        return
        [
            .. lanes.Select(claim => WorkAsync(claim, run.RunAsync, cancellationToken)),
            .. verdicts.Select(claim => WorkAsync(claim, aftermath.RunAsync, cancellationToken)),
        ];
    }

    /// <summary>Works until nothing is due any more.</summary>
    /// <returns>How many claims were worked.</returns>
    public async Task<int> DrainAsync(int concurrency, CancellationToken cancellationToken)
    {
        var worked = 0;
        while (await StartDueAsync(concurrency, cancellationToken) is { Count: > 0 } started)
        {
            await Task.WhenAll(started);
            worked += started.Count;
        }

        return worked;
    }

    private async Task WorkAsync(Claim claim, Func<Claim, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        CrashPoints.Reach(claim.LaneFence is null ? CrashPoint.VerdictClaimed : CrashPoint.LaneClaimed);
        try
        {
            await leases.RunAsync(claim, token => work(claim, token), cancellationToken);
        }
        catch (FenceLostException)
        {
            // Where a person took it back the lane is still ours to give back; where somebody else has it, giving it back changes nothing.
            log.ClaimLost(claim.Id.Value);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            log.Stopped(claim.Id.Value);
        }
        catch (OutOfMemoryException exception)
        {
            // Such a process can promise nothing, not even a write: the lease runs out by itself and the next claim starts from what was stored.
            log.StepFailed(exception, claim.Id.Value);
            return;
        }
        catch (Exception exception)
        {
            log.StepFailed(exception, claim.Id.Value);
            if (!await faults.ApplyAsync(claim))
            {
                return;
            }
        }

        await ReleaseAsync(claim);
    }

    private async Task ReleaseAsync(Claim claim)
    {
        try
        {
            CrashPoints.Reach(CrashPoint.Releasing);
            if (!claim.IsReleased)
            {
                await claims.ReleaseAsync(claim, CancellationToken.None);
            }

            CrashPoints.Reach(CrashPoint.Released);
        }
        catch (Exception exception) when (exception is DbUpdateException or System.Data.Common.DbException)
        {
            log.StepFailed(exception, claim.Id.Value);
        }
    }
}
