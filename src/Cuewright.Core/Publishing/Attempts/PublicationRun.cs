using Cuewright.Core.Posts;
using Cuewright.Core.Publishing.Claims;
using Cuewright.Core.Publishing.Late;

namespace Cuewright.Core.Publishing.Attempts;

/// <summary>Works on one claimed publication for as long as its lane has something to do for it; each turn starts from the stored state.</summary>
internal sealed class PublicationRun(
    WorkReader reader,
    LateStart late,
    Preparation preparation,
    Initiation initiation,
    PullInitiation pulling,
    PullConclusion conclusion,
    Transfer transfer,
    Resumption resumption,
    Unparking unparking,
    Outcomes outcomes)
{
    public async Task RunAsync(Claim claim, CancellationToken cancellationToken)
    {
        var work = await reader.ReadAsync(claim, cancellationToken);
        if (MayStop(work) && work.Account.GrantId != claim.GrantId)
        {
            await outcomes.ChangeLaneAsync(claim, work.Account.GrantId, cancellationToken);
            return;
        }

        // Paused between two tries, or while it was being scheduled: what the pause itself could not see is held here.
        if (MayStop(work) && work.Account.PausedAt is not null && await outcomes.HoldAsync(claim, cancellationToken))
        {
            return;
        }

        if (MayStop(work) && await late.StopsAsync(claim, work, cancellationToken))
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
                    await SendAsync(claim, work, work.Transfer, cancellationToken);
                }

                break;
            case AttemptState.Prepared:
                await SendAsync(claim, work, work.Attempt.Transfer, cancellationToken);
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
            case AttemptState.Parked:
                await unparking.RunAsync(claim, work, cancellationToken);
                break;
        }
    }

    // Nothing of it is at TikTok, or not the last part: nothing can be posted without us.
    private static bool MayStop(Work work) => work.Attempt is null or { IsOver: true } or { State: AttemptState.Prepared or AttemptState.Parked };

    // The media is the attempt's already: one that was just prepared has the post's.
    private async Task SendAsync(Claim claim, Work work, MediaTransfer by, CancellationToken cancellationToken)
    {
        if (by is MediaTransfer.Pull)
        {
            await pulling.RunAsync(claim, cancellationToken);
        }
        else if (await initiation.RunAsync(claim, cancellationToken) is { } accepted)
        {
            await transfer.RunAsync(claim, work with { Attempt = accepted }, cancellationToken);
        }
    }
}
