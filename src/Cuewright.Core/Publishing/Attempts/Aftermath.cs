using Cuewright.Core.Publishing.Claims;

namespace Cuewright.Core.Publishing.Attempts;

/// <summary>Works on one claimed publication whose bytes have left, so that it needs no lane: its verdict, its link, or what became of it.</summary>
internal sealed class Aftermath(WorkReader reader, Verdict verdict, LatePostId latePostId, Uncertainty uncertainty, InboxWatch inbox)
{
    public async Task RunAsync(Claim claim, CancellationToken cancellationToken)
    {
        var work = await reader.ReadAsync(claim, cancellationToken);
        switch (work.Publication.State)
        {
            case PublicationState.Processing:
                await verdict.AskAsync(claim, work, cancellationToken);
                break;
            case PublicationState.Published:
                await latePostId.LookAsync(claim, work, cancellationToken);
                break;
            case PublicationState.Uncertain:
                await uncertainty.LookAsync(claim, work, cancellationToken);
                break;
            case PublicationState.Delivered:
                await inbox.LookAsync(claim, work, cancellationToken);
                break;
            case PublicationState.Draft:
            case PublicationState.Scheduled:
            case PublicationState.Publishing:
            case PublicationState.Failed:
            case PublicationState.Cancelled:
            case PublicationState.Parked:
                // A person was faster than the claim.
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
