using Cuewright.Core.Publishing.Claims;
using Cuewright.Core.Publishing.Evidence;
using Cuewright.Core.Publishing.Failures;
using Cuewright.TikTok;

namespace Cuewright.Core.Publishing.Attempts;

/// <summary>
/// Looks after an uncertain publication for a week, in ever longer pauses: a publish_id that only a webhook knows, then TikTok's status,
/// then the account's videos. It only ever proves; nothing found proves nothing, and nothing is sent. A person may decide at any time.
/// </summary>
internal sealed class Uncertainty(StatusQuestion question, PostFinder finder, PublicationClaims claims, ClaimWriter writer, Verdict verdict)
{
    public static readonly TimeSpan FirstLook = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Within = TimeSpan.FromDays(7);

    public async Task LookAsync(Claim claim, Work work, CancellationToken cancellationToken)
    {
        if (work.Attempt is not { State: AttemptState.Uncertain } attempt)
        {
            await claims.PutOffAsync(claim, PublicationState.Uncertain, null, cancellationToken);
            return;
        }

        var publishId = attempt.PublishId ?? await AdoptAsync(claim, attempt, cancellationToken);
        if (publishId is not null && await HasVerdictAsync(claim, attempt.GrantId, publishId, cancellationToken))
        {
            return;
        }

        if (await finder.FindAsync(work, cancellationToken) is { } postId)
        {
            await verdict.TakeAsync(claim, new PublishStatus { Status = PublishStatuses.PublishComplete, PostIds = [postId] }, Verification.VideoList, null, cancellationToken);
            return;
        }

        var now = work.Now;
        await claims.PutOffAsync(
            claim, PublicationState.Uncertain, now < attempt.EndedAt + Within ? now + Backoff.ByAge(now - attempt.EndedAt!.Value) : null, cancellationToken);
    }

    private async Task<string?> AdoptAsync(Claim claim, Attempt attempt, CancellationToken cancellationToken) =>
        await writer.DecideAsync(
            claim,
            async rows =>
            {
                if (rows.Publication.State is PublicationState.Uncertain && rows.Attempt?.Id == attempt.Id && await UnclaimedIds.OfAsync(rows.Db, attempt, cancellationToken) is { } id)
                {
                    rows.Current.PublishId = id;
                    return id;
                }

                return null;
            },
            cancellationToken);

    private async Task<bool> HasVerdictAsync(Claim claim, Guid grantId, string publishId, CancellationToken cancellationToken)
    {
        try
        {
            var status = await question.AskAsync(grantId, publishId, cancellationToken);
            if (status.Answer.Status is not (PublishStatuses.PublishComplete or PublishStatuses.SendToUserInbox or PublishStatuses.Failed))
            {
                return false;
            }

            await verdict.TakeAsync(claim, status, cancellationToken);
            return true;
        }
        catch (CallFailedException failure)
        {
            // It still will not say: the videos may.
            _ = failure;
            return false;
        }
    }
}
