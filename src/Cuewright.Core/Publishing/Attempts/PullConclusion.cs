using Cuewright.Core.Publishing.Claims;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Publishing.Pulls;

namespace Cuewright.Core.Publishing.Attempts;

/// <summary>
/// An init of what TikTok fetches itself has no answer. First its addresses are revoked for good, then it is looked whether one of them was ever
/// asked at: if none was, TikTok has nothing and can get nothing, so a new attempt may follow; else nobody knows.
/// </summary>
internal sealed class PullConclusion(PullAddresses addresses, ClaimWriter writer, Outcomes outcomes)
{
    /// <param name="failure">Why there is no answer; null: the worker died around the call.</param>
    public async Task RunAsync(Claim claim, CallFailedException? failure, CancellationToken cancellationToken)
    {
        await writer.DecideAsync(
            claim,
            async rows =>
            {
                await addresses.RevokeAsync(rows.Db, rows.Current.Id, rows.Now, cancellationToken);
                return true;
            },
            cancellationToken);
        CrashPoints.Reach(CrashPoint.PullRevoked);
        await writer.DecideAsync(
            claim,
            async rows =>
            {
                Conclude(rows, await PullAddresses.WereRequestedAsync(rows.Db, rows.Current.Id, cancellationToken), failure);
                return true;
            },
            cancellationToken);
    }

    private void Conclude(ClaimedRows rows, bool requested, CallFailedException? failure)
    {
        if (requested)
        {
            outcomes.Uncertain(rows, FailureCodes.PullUnproven);
        }
        else if (failure is not null)
        {
            outcomes.Apply(rows, failure, attemptIsOver: true);
        }
        else
        {
            outcomes.Abandon(rows, FailureCodes.PullLost);
        }
    }
}
