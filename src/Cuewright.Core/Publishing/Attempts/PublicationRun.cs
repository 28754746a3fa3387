using Cuewright.Core.Posts;
using Cuewright.Core.Publishing.Claims;
using Cuewright.Core.Publishing.Late;

namespace Cuewright.Core.Publishing.Attempts;

/// <summary>Works on one claimed publication for as long as its lane has something to do for it; each turn starts from the stored state.</summary>
internal sealed class PublicationRun(
    WorkReader reader, LateStart late, Preparation preparation, Initiation initiation, PullInitiation pulling, PullConclusion conclusion, Transfer transfer, Resumption resumption,
    Outcomes outcomes)
{
    public async Task RunAsync(Claim claim, CancellationToken cancellationToken)
    {
        var work = await reader.ReadAsync(claim, cancellationToken);
        if (NothingSent(work) && work.Account.GrantId != claim.GrantId)
        {
            await outcomes.ChangeLaneAsync(claim, work.Account.GrantId, cancellationToken);
            return;
        }

        // Paused between two tries, or while it was being scheduled: what the pause itself could not see is held here.
        if (NothingSent(work) && work.Account.PausedAt is not null && await outcomes.HoldAsync(claim, cancellationToken))
        {
            return;
        }

        if (NothingSent(work) && await late.StopsAsync(claim, work, cancellationToken))
        {
            return;
        }

        if (work.Attempt is { State: AttemptState.Prepared } && await outcomes.DropStaleAsync(claim, cancellationToken))
        {
            work = await reader.ReadAsync(claim, cancellationToken);
        }

        switch (work.Attempt?.State)
        {
            case null or AttemptState.Failed or AttemptState.Abandoned or AttemptState.Published or AttemptState.Uncertain:
                if (await preparation.RunAsync(claim, work, cancellationToken))
                {
                    CrashPoints.Reach(CrashPoint.Prepared);
                    await SendAsync(claim, work.Transfer, cancellationToken);
                }

                break;
            case AttemptState.Prepared:
                await SendAsync(claim, work.Attempt.Transfer, cancellationToken);
                break;
            case AttemptState.InitSent when work.Attempt.Transfer is MediaTransfer.Pull:
                await conclusion.RunAsync(claim, null, cancellationToken);
                break;
            case AttemptState.InitSent:
                // The worker died around the call. No byte has left, so nothing was posted.
                await outcomes.AbandonAsync(claim, Failures.FailureCodes.UploadLost, cancellationToken);
                CrashPoints.Reach(CrashPoint.InitGivenUp);
                break;
            case AttemptState.Accepted or AttemptState.Sending or AttemptState.Sent:
                await resumption.RunAsync(claim, work, cancellationToken);
                break;
        }
    }

    private static bool NothingSent(Work work) => work.Attempt is null or { IsOver: true } or { State: AttemptState.Prepared };

    private async Task SendAsync(Claim claim, MediaTransfer by, CancellationToken cancellationToken)
    {
        if (by is MediaTransfer.Pull)
        {
            await pulling.RunAsync(claim, cancellationToken);
        }
        else if (await initiation.RunAsync(claim, cancellationToken))
        {
            await transfer.RunAsync(claim, await reader.ReadAsync(claim, cancellationToken), cancellationToken);
        }
    }
}
