using Cuewright.Core.Publishing.Claims;
using Cuewright.Core.Publishing.Failures;
using Cuewright.TikTok;

namespace Cuewright.Core.Publishing.Attempts;

/// <summary>
/// Takes up an attempt whose worker died or whose answer was lost: asks TikTok how far it is before another byte leaves. Without proof
/// that bytes are missing nothing is ever posted anew.
/// </summary>
internal sealed class Resumption(StatusQuestion question, ClaimWriter writer, Outcomes outcomes, Transfer transfer, Verdict verdict, Ledger ledger)
{
    private static readonly TimeSpan GraceAfterUrl = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan BetweenProofs = TimeSpan.FromMinutes(5);

    public async Task RunAsync(Claim claim, Work work, CancellationToken cancellationToken)
    {
        CrashPoints.Reach(CrashPoint.ResumeAsking);
        Traced<PublishStatus> asked;
        try
        {
            asked = await question.AskAsync(work.Attempt!.GrantId, work.Attempt.PublishId!, cancellationToken);
        }
        catch (CallFailedException failure)
        {
            await ApplyAsync(claim, work.Attempt!, failure, cancellationToken);
            return;
        }

        CrashPoints.Reach(CrashPoint.ResumeAnswered);
        var status = asked.Answer;
        if (status.Status is not PublishStatuses.ProcessingUpload)
        {
            await verdict.TakeAsync(claim, asked, cancellationToken);
        }
        else if (status.UploadedBytes >= work.Attempt.Size)
        {
            await writer.WriteAsync(claim, rows => transfer.MarkSent(rows, LedgerLine.Answer(asked.Trace)), cancellationToken);
        }
        else if (work.Attempt.State is AttemptState.Accepted)
        {
            await ResumeAsync(claim, work, asked, cancellationToken);
        }
        else
        {
            await FinishLastChunkAsync(claim, work, status, cancellationToken);
        }
    }

    private async Task ApplyAsync(Claim claim, Attempt attempt, CallFailedException failure, CancellationToken cancellationToken)
    {
        if (failure.Kind is TikTokFailureKind.UnknownPublishId or TikTokFailureKind.ForeignPublishId)
        {
            // Before the last chunk nothing can have been posted; after it nobody knows.
            await (attempt.State is AttemptState.Accepted
                ? outcomes.AbandonAsync(claim, FailureCodes.UploadLost, failure.Trace, cancellationToken)
                : outcomes.UncertainAsync(claim, failure.Rule.Code, failure.Trace, cancellationToken));
        }
        else if (failure.Rule.Policy is FailurePolicy.Reconnect && attempt.State is AttemptState.Sending)
        {
            await outcomes.UncertainAsync(claim, failure.Rule.Code, failure.Trace, cancellationToken);
        }
        else
        {
            await outcomes.ApplyAsync(claim, failure, attemptIsOver: failure.Rule.Policy is FailurePolicy.Reconnect, cancellationToken);
        }
    }

    private async Task ResumeAsync(Claim claim, Work work, Traced<PublishStatus> status, CancellationToken cancellationToken)
    {
        var plan = new ChunkPlan { VideoSize = work.Attempt!.Size, ChunkSize = work.Attempt.ChunkSize, TotalChunkCount = work.Attempt.ChunkCount };
        // TikTok's figure is a hint (count or last index, nobody says): it only chooses the chunk; a wrong guess is answered with 416.
        var confirmed = status.Answer.UploadedBytes is { } bytes ? plan.Range(plan.IndexAt(bytes + 1)).First : work.Attempt.BytesConfirmed;
        var resumed = await writer.WriteAsync(
            claim,
            rows =>
            {
                rows.Current.BytesConfirmed = confirmed;
                rows.Publication.ClearProblem();
                ledger.Record(
                    rows, PublicationEventKinds.Resumed, LedgerLine.Of([("bytes", LedgerLine.Number(confirmed)), .. LedgerLine.Answer(status.Trace)]), PublicationStep.PercentOf(confirmed, rows.Current.Size));
                return rows.Current;
            },
            cancellationToken);
        CrashPoints.Reach(CrashPoint.Resumed);
        await transfer.RunAsync(claim, work with { Attempt = resumed }, cancellationToken);
    }

    private async Task FinishLastChunkAsync(Claim claim, Work work, PublishStatus status, CancellationToken cancellationToken)
    {
        var attempt = work.Attempt!;
        if (status.UploadedBytes is not { } count)
        {
            await outcomes.UncertainAsync(claim, FailureCodes.BytesUnproven, null, cancellationToken);
            return;
        }

        // The same range on the same URL belongs to the same upload: it cannot make a second post.
        if (await IsUrlAliveAsync(claim, attempt, cancellationToken))
        {
            await transfer.RunAsync(claim, work, cancellationToken);
            return;
        }

        await ProveMissingAsync(claim, attempt, count, cancellationToken);
    }

    private Task<bool> IsUrlAliveAsync(Claim claim, Attempt attempt, CancellationToken cancellationToken) =>
        writer.WriteAsync(claim, rows => rows.Now < attempt.UploadUrlExpiresAt, cancellationToken);

    // A new attempt only when the URL has been dead for a while and TikTok says twice, apart, that bytes are missing.
    private Task ProveMissingAsync(Claim claim, Attempt attempt, long count, CancellationToken cancellationToken) =>
        writer.WriteAsync(
            claim,
            rows =>
            {
                var proofFrom = attempt.UploadUrlExpiresAt!.Value + GraceAfterUrl;
                if (rows.Now < proofFrom)
                {
                    outcomes.Wait(rows, FailureCodes.UploadExpired, null, proofFrom);
                }
                else if (rows.Current.StalledSince is not { } since || rows.Current.BytesConfirmed != count)
                {
                    rows.Current.StalledSince = rows.Now;
                    rows.Current.BytesConfirmed = count;
                    outcomes.Wait(rows, FailureCodes.UploadExpired, null, rows.Now + BetweenProofs);
                }
                else if (rows.Now < since + BetweenProofs)
                {
                    outcomes.Wait(rows, FailureCodes.UploadExpired, null, since + BetweenProofs);
                }
                else
                {
                    outcomes.Abandon(rows, FailureCodes.UploadExpired);
                }
            },
            cancellationToken);
}
