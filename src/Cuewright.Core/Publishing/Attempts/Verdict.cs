using Cuewright.Core.Posts;
using Cuewright.Core.Publishing.Claims;
using Cuewright.Core.Publishing.Failures;
using Cuewright.TikTok;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Publishing.Attempts;

/// <summary>Asks TikTok what became of the bytes, for hours if need be. Never calls it done before TikTok does.</summary>
internal sealed class Verdict(StatusQuestion question, ClaimWriter writer, Outcomes outcomes, PublicPosts posts, IOptions<PublishingOptions> options)
{
    private const int UnknownIdTries = 4;

    public async Task AskAsync(Claim claim, Work work, CancellationToken cancellationToken)
    {
        var attempt = work.Attempt!;
        try
        {
            var status = await question.AskAsync(attempt.GrantId, attempt.PublishId!, cancellationToken);
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
    public Task TakeAsync(Claim claim, Traced<PublishStatus> status, CancellationToken cancellationToken) =>
        TakeAsync(claim, status.Answer, Verification.Status, status.Trace, cancellationToken);

    /// <summary>The same for what is known by other means than a status answer.</summary>
    /// <param name="verifiedBy">One of <see cref="Verification"/>.</param>
    public Task TakeAsync(Claim claim, PublishStatus status, string verifiedBy, CallTrace? trace, CancellationToken cancellationToken) =>
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
                        outcomes.Publish(rows, verifiedBy, trace);
                        break;
                    case PublishStatuses.SendToUserInbox:
                        outcomes.Deliver(rows, trace);
                        break;
                    case PublishStatuses.Failed:
                        Refuse(rows, status.FailReason ?? "", trace);
                        break;
                    default:
                        // An unknown status is no verdict.
                        KeepAsking(rows, status.DownloadedBytes);
                        outcomes.NoteCheck(rows, [("status", status.Status), .. LedgerLine.Answer(trace)]);
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
            await outcomes.UncertainAsync(claim, failure.Rule.Code, failure.Trace, cancellationToken);
            return;
        }

        await writer.WriteAsync(
            claim,
            rows =>
            {
                KeepAsking(rows, null);
                outcomes.NoteCheck(rows, LedgerLine.Failure(failure));
                if (!unknown && rows.Publication.State is PublicationState.Processing)
                {
                    rows.Publication.ProblemCode = failure.Rule.Code;
                    rows.Publication.ProblemReference = failure.LogId;
                    rows.Publication.NextStepAt = failure.RetryAt > rows.Publication.NextStepAt ? failure.RetryAt : rows.Publication.NextStepAt;
                }
            },
            cancellationToken);
    }

    private void Refuse(ClaimedRows rows, string reason, CallTrace? trace)
    {
        var rule = FailureRules.OfVerdict(TikTokErrors.KindOfFailReason(reason));
        // What was uncertain has been told to people: they say whether it is tried again.
        if (rule.Policy is FailurePolicy.TryAFewTimes && rows.Publication.State is not PublicationState.Uncertain)
        {
            outcomes.TryAnew(rows, rule.Code, reason, trace);
        }
        else
        {
            outcomes.Fail(rows, rule.Code, null, reason, trace);
        }
    }

    private void KeepAsking(ClaimedRows rows, long? fetched)
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
        if (attempt.Transfer is MediaTransfer.Pull && fetched > attempt.BytesConfirmed)
        {
            outcomes.Fetched(rows, fetched.Value);
        }
    }
}
