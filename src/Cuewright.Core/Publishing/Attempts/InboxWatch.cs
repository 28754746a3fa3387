using Cuewright.Core.Publishing.Claims;
using Cuewright.Core.Publishing.Failures;
using Cuewright.TikTok;

namespace Cuewright.Core.Publishing.Attempts;

/// <summary>A draft lies in the creator's inbox: asks now and then whether it was posted. A webhook makes it ask at once.</summary>
internal sealed class InboxWatch(StatusQuestion question, PublicationClaims claims, Verdict verdict)
{
    private static readonly TimeSpan Within = TimeSpan.FromDays(30);

    /// <summary>When to ask next; null: never, for whoever has not posted it by then will hardly do so.</summary>
    public static DateTimeOffset? NextLook(Attempt attempt, DateTimeOffset now) =>
        now < attempt.EndedAt + Within ? now + Backoff.ByAge(now - attempt.EndedAt!.Value) : null;

    public async Task LookAsync(Claim claim, Work work, CancellationToken cancellationToken)
    {
        if (work.Attempt is not { PublishId: not null } attempt)
        {
            await claims.PutOffAsync(claim, PublicationState.Delivered, null, cancellationToken);
            return;
        }

        if (await IsPostedAsync(attempt, cancellationToken) is { } posted)
        {
            await verdict.TakeAsync(claim, posted, cancellationToken);
        }
        else
        {
            await claims.PutOffAsync(claim, PublicationState.Delivered, NextLook(attempt, work.Now), cancellationToken);
        }
    }

    private async Task<Traced<PublishStatus>?> IsPostedAsync(Attempt attempt, CancellationToken cancellationToken)
    {
        try
        {
            var status = await question.AskAsync(attempt.GrantId, attempt.PublishId!, cancellationToken);
            return status.Answer.Status is PublishStatuses.PublishComplete ? status : null;
        }
        catch (CallFailedException failure)
        {
            // The draft is where it is; only the question comes later.
            _ = failure;
            return null;
        }
    }
}
