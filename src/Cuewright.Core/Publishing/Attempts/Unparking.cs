using Cuewright.Core.Publishing.Claims;
using Cuewright.Core.Publishing.Failures;

namespace Cuewright.Core.Publishing.Attempts;

/// <summary>Takes up an upload that was parked: at its instant the account is asked once more, and then only the last part is left to send.</summary>
internal sealed class Unparking(Preparation preparation, Transfer transfer, Outcomes outcomes)
{
    // A URL that is about to end could take the last part and answer 403: then nobody would know for half an hour.
    private static readonly TimeSpan Spare = TimeSpan.FromSeconds(30);

    public async Task RunAsync(Claim claim, Work work, CancellationToken cancellationToken)
    {
        CrashPoints.Reach(CrashPoint.InstantClaimed);
        if (work.Now >= work.Attempt!.UploadUrlExpiresAt - Spare)
        {
            await outcomes.AbandonAsync(claim, FailureCodes.UploadExpired, cancellationToken);
            return;
        }

        // One that gave way to another goes on with its upload first.
        if (work.Now < work.Publication.PublishAt || await preparation.StillFitsAsync(claim, work, cancellationToken))
        {
            await transfer.RunAsync(claim, work, cancellationToken);
        }
    }
}
