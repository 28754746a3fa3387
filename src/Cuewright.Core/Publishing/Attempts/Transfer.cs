using Cuewright.Core.Media;
using Cuewright.Core.Publishing.Claims;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Security;
using Cuewright.TikTok;

namespace Cuewright.Core.Publishing.Attempts;

/// <summary>
/// Sends the chunks of an accepted attempt, from the byte that TikTok confirmed. Before the last one leaves, <c>Sending</c> is written:
/// the point of no return, after which only TikTok's word decides.
/// </summary>
internal sealed class Transfer(
    TikTokUploadClient uploads, MediaStore store, SecretProtector secrets, ClaimWriter writer, Outcomes outcomes, Ledger ledger, TimeProvider clock)
{
    /// <summary>Goes on until all bytes are sent or something stops it.</summary>
    public async Task RunAsync(Claim claim, Work work, CancellationToken cancellationToken)
    {
        var attempt = work.Attempt!;
        if (attempt.State is not AttemptState.Sending && !store.Exists(work.Media!.StorageKey))
        {
            await outcomes.FailAsync(claim, FailureCodes.MediaMissing, cancellationToken);
            return;
        }

        var plan = Plan(attempt);
        var progress = new UploadProgress(ledger, work.Publication, attempt.Size);
        var next = attempt.State is AttemptState.Sending ? plan.TotalChunkCount - 1 : plan.IndexAt(attempt.BytesConfirmed);
        var outOfStep = 0;
        while (true)
        {
            if (attempt.State is not AttemptState.Sending && clock.GetUtcNow() >= attempt.UploadUrlExpiresAt)
            {
                await outcomes.AbandonAsync(claim, FailureCodes.UploadExpired, cancellationToken);
                return;
            }

            var isLast = next == plan.TotalChunkCount - 1;
            if (isLast && attempt.State is not AttemptState.Sending)
            {
                attempt = await writer.WriteAsync(claim, rows => MarkSending(rows, plan), cancellationToken);
            }

            CrashPoints.Reach(isLast ? CrashPoint.LastChunkSending : CrashPoint.ChunkSending);
            var sentAt = clock.GetTimestamp();
            var answer = await PutAsync(work.Media!, attempt, plan, next, progress, cancellationToken);
            var trace = CallTrace.Of(Endpoints.Upload, answer?.Facts, clock.GetElapsedTime(sentAt));
            switch (answer)
            {
                case ChunkAnswer.Complete:
                    CrashPoints.Reach(CrashPoint.LastChunkAnswered);
                    await writer.FinishAndReleaseAsync(claim, rows => MarkSent(rows, [.. LedgerLine.Chunk(plan, plan.TotalChunkCount - 1), .. LedgerLine.Answer(trace)]));
                    CrashPoints.Reach(CrashPoint.Sent);
                    return;
                case ChunkAnswer.Taken when !isLast:
                    var (taken, end) = (next, plan.Range(next).Last + 1);
                    CrashPoints.Reach(CrashPoint.ChunkAnswered);
                    await writer.WriteAsync(claim, rows => MarkTaken(rows, end, [.. LedgerLine.Chunk(plan, taken), .. LedgerLine.Answer(trace)]), cancellationToken);
                    CrashPoints.Reach(CrashPoint.ChunkStored);
                    next++;
                    break;
                case ChunkAnswer.OutOfStep { ConfirmedBytes: { } confirmed } when confirmed < attempt.Size && outOfStep++ < plan.TotalChunkCount && plan.IndexAt(confirmed) != next:
                    // TikTok has other bytes than we believed (an answer was lost): go on from where it is.
                    next = plan.IndexAt(confirmed);
                    await writer.WriteAsync(claim, rows => { rows.Current.BytesConfirmed = plan.Range(next).First; }, cancellationToken);
                    break;
                default:
                    await StopAsync(claim, attempt, answer, trace, cancellationToken);
                    return;
            }
        }
    }

    private static ChunkPlan Plan(Attempt attempt) => new() { VideoSize = attempt.Size, ChunkSize = attempt.ChunkSize, TotalChunkCount = attempt.ChunkCount };

    /// <returns>TikTok's answer; null when there was none.</returns>
    private async Task<ChunkAnswer?> PutAsync(MediaItem media, Attempt attempt, ChunkPlan plan, int index, UploadProgress progress, CancellationToken cancellationToken)
    {
        var (first, last) = plan.Range(index);
        await using var content = new RangeStream(store.OpenRead(media.StorageKey), first, last - first + 1, Advanced);
        try
        {
            return await uploads.PutChunkAsync(
                new Uri(secrets.Unprotect(attempt.UploadUrl!)), new UploadChunk(media.ContentType, first, last, attempt.Size), content, cancellationToken);
        }
        catch (TikTokException)
        {
            return null;
        }

        void Advanced(long read)
        {
            progress.Report(first + read);
            if (2 * read > last - first)
            {
                CrashPoints.Reach(index == plan.TotalChunkCount - 1 ? CrashPoint.LastChunkHalfSent : CrashPoint.ChunkHalfSent);
            }
        }
    }

    private Task StopAsync(Claim claim, Attempt attempt, ChunkAnswer? answer, CallTrace trace, CancellationToken cancellationToken)
    {
        if (attempt.State is AttemptState.Sending)
        {
            // Whether the last byte arrived is for the reconciliation to find out; it asks before anything else is sent.
            return outcomes.WaitAsync(claim, answer is null ? FailureCodes.TikTokUnreachable : FailureCodes.TikTokFault, trace, cancellationToken);
        }

        return answer switch
        {
            ChunkAnswer.UrlExpired => outcomes.AbandonAsync(claim, FailureCodes.UploadExpired, trace, cancellationToken),
            ChunkAnswer.UnknownUpload => outcomes.AbandonAsync(claim, FailureCodes.UploadLost, trace, cancellationToken),
            // Too slow or too many: passing, unlike a refusal of what was sent.
            ChunkAnswer.Refused { HttpStatus: 408 or 429 } => ApplyAsync(TikTokFailureKind.RateLimited),
            ChunkAnswer.Refused => outcomes.FailAsync(claim, FailureCodes.UploadRefused, trace, cancellationToken),
            null => ApplyAsync(TikTokFailureKind.Unreachable),
            _ => ApplyAsync(TikTokFailureKind.ServerFault),
        };

        Task ApplyAsync(TikTokFailureKind kind) =>
            outcomes.ApplyAsync(claim, new CallFailedException(FailureRules.Of(kind), kind, null, trace.LogId, null) { Trace = trace }, attemptIsOver: false, cancellationToken);
    }

    private Attempt MarkSending(ClaimedRows rows, ChunkPlan plan)
    {
        rows.Current.MoveTo(AttemptState.Sending);
        ledger.Record(
            rows, PublicationEventKinds.LastChunkSending, LedgerLine.Of([("endpoint", Endpoints.Upload), .. LedgerLine.Chunk(plan, plan.TotalChunkCount - 1)]), PublicationStep.PercentOf(rows.Current.BytesConfirmed, rows.Current.Size));
        return rows.Current;
    }

    private void MarkTaken(ClaimedRows rows, long confirmed, IEnumerable<(string Key, string? Value)> call)
    {
        rows.Current.BytesConfirmed = confirmed;
        ledger.Record(
            rows, PublicationEventKinds.ChunkTaken, LedgerLine.Of([("bytes", LedgerLine.Number(confirmed)), ("of", LedgerLine.Number(rows.Current.Size)), .. call]),
            PublicationStep.PercentOf(confirmed, rows.Current.Size));
    }

    /// <param name="call">What the ledger tells of the call that showed it.</param>
    public void MarkSent(ClaimedRows rows, IEnumerable<(string Key, string? Value)> call)
    {
        rows.Current.MoveTo(AttemptState.Sent);
        rows.Current.BytesConfirmed = rows.Current.Size;
        rows.Current.SentAt = rows.Now;
        rows.Publication.MoveTo(PublicationState.Processing);
        rows.Publication.Retries = 0;
        rows.Publication.Faults = 0;
        rows.Publication.ClearProblem();
        rows.Publication.NextStepAt = rows.Now + Backoff.BeforeCheck(0);
        ledger.Record(rows, PublicationEventKinds.Sent, LedgerLine.Of([("bytes", LedgerLine.Number(rows.Current.Size)), .. call]));
    }
}
