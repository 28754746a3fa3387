using Cuewright.Core.Publishing.Claims;
using Cuewright.Core.Publishing.Failures;
using Cuewright.TikTok;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Publishing.Attempts;

/// <summary>Asks TikTok what became of the bytes, for hours if need be. Never calls it done before TikTok does.</summary>
internal sealed class Verdict(TikTokCalls calls, TikTokPostingClient posting, ClaimWriter writer, Outcomes outcomes, PublicPosts posts, IOptions<PublishingOptions> options)
{
    private const int UnknownIdTries = 4;

    public async Task AskAsync(Claim claim, Work work, CancellationToken cancellationToken)
    {
        var attempt = work.Attempt!;
        try
        {
            var status = await calls.CallAsync(attempt.GrantId, (token, ct) => posting.GetPublishStatusAsync(attempt.PublishId!, token, ct), cancellationToken);
            CrashPoints.Reach(CrashPoint.VerdictAnswered);
            await TakeAsync(claim, status, cancellationToken);
            CrashPoints.Reach(CrashPoint.VerdictStored);
        }
        catch (CallFailedException failure)
        {
            await ApplyAsync(claim, attempt, failure, cancellationToken);
        }
    }

    /// <summary>Writes what a status answer means.</summary>
    public Task TakeAsync(Claim claim, PublishStatus status, CancellationToken cancellationToken) =>
        writer.DecideAsync(
            claim,
            async rows =>
            {
                if (rows.Publication.State is PublicationState.Published or PublicationState.Failed or PublicationState.Cancelled)
                {
                    // A person decided while TikTok was asked.
                    return false;
                }

                switch (status.Status)
                {
                    case PublishStatuses.PublishComplete:
                        await posts.NoteAsync(rows.Db, rows.Publication, status.PostIds, cancellationToken);
                        outcomes.Publish(rows);
                        break;
                    case PublishStatuses.SendToUserInbox:
                        outcomes.Deliver(rows);
                        break;
                    case PublishStatuses.Failed:
                        Refuse(rows, status.FailReason ?? "");
                        break;
                    default:
                        // An unknown status is no verdict.
                        KeepAsking(rows);
                        break;
                }

                return true;
            },
            cancellationToken);

    private async Task ApplyAsync(Claim claim, Attempt attempt, CallFailedException failure, CancellationToken cancellationToken)
    {
        var unknown = failure.Kind is TikTokFailureKind.UnknownPublishId or TikTokFailureKind.ForeignPublishId;
        if (failure.Rule.Policy is FailurePolicy.Reconnect || (unknown && attempt.Checks >= UnknownIdTries))
        {
            // The bytes are at TikTok and it will not say what it did with them.
            await outcomes.UncertainAsync(claim, failure.Rule.Code, cancellationToken);
            return;
        }

        await writer.WriteAsync(
            claim,
            rows =>
            {
                KeepAsking(rows);
                if (!unknown && rows.Publication.State is PublicationState.Processing)
                {
                    rows.Publication.ProblemCode = failure.Rule.Code;
                    rows.Publication.ProblemReference = failure.LogId;
                    rows.Publication.NextStepAt = failure.RetryAt > rows.Publication.NextStepAt ? failure.RetryAt : rows.Publication.NextStepAt;
                }
            },
            cancellationToken);
    }

    private void Refuse(ClaimedRows rows, string reason)
    {
        var rule = FailureRules.OfVerdict(TikTokErrors.KindOfFailReason(reason));
        // What was uncertain has been told to people: they say whether it is tried again.
        if (rule.Policy is FailurePolicy.TryAFewTimes && rows.Publication.State is not PublicationState.Uncertain)
        {
            outcomes.TryAnew(rows, rule.Code, reason);
        }
        else
        {
            outcomes.Fail(rows, rule.Code, null, reason);
        }
    }

    private void KeepAsking(ClaimedRows rows)
    {
        var (publication, attempt) = (rows.Publication, rows.Current);
        if (rows.Now - (attempt.SentAt ?? attempt.StartedAt) > options.Value.VerdictWithin)
        {
            outcomes.Uncertain(rows, FailureCodes.NoVerdict);
            return;
        }

        publication.MoveTo(PublicationState.Processing);
        publication.Faults = 0;
        publication.ClearProblem();
        publication.NextStepAt = rows.Now + Backoff.BeforeCheck(attempt.Checks++);
    }
}
