using Cuewright.Core.Media;
using Cuewright.Core.Publishing.Ahead;
using Cuewright.Core.Publishing.Claims;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Security;
using Cuewright.TikTok;
using Microsoft.EntityFrameworkCore;

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
        var sent = (Bytes: 0L, Took: TimeSpan.Zero);
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
                attempt = await writer.DecideAsync(claim, rows => ParkOrSendAsync(rows, plan, sent, cancellationToken), cancellationToken);
                if (attempt.State is AttemptState.Parked)
                {
                    CrashPoints.Reach(CrashPoint.Parked);
                    return;
                }
            }

            CrashPoints.Reach(isLast ? CrashPoint.LastChunkSending : CrashPoint.ChunkSending);
            var began = clock.GetTimestamp();
            var answer = await PutAsync(work.Media!, attempt, plan, next, progress, cancellationToken);
            var trace = CallTrace.Of(Endpoints.Upload, answer?.Facts, clock.GetElapsedTime(began));
            switch (answer)
            {
                case ChunkAnswer.Complete:
                    CrashPoints.Reach(CrashPoint.LastChunkAnswered);
                    await writer.FinishAndReleaseAsync(claim, rows => MarkSent(rows, [.. LedgerLine.Chunk(plan, plan.TotalChunkCount - 1), .. LedgerLine.Answer(trace)]));
                    CrashPoints.Reach(CrashPoint.Sent);
                    return;
                case ChunkAnswer.Taken when !isLast:
                    var (first, last) = plan.Range(next);
                    var call = LedgerLine.Chunk(plan, next).Concat(LedgerLine.Answer(trace)).ToList();
                    sent = (sent.Bytes + last - first + 1, sent.Took + clock.GetElapsedTime(began));
                    CrashPoints.Reach(CrashPoint.ChunkAnswered);
                    if (await writer.NoteAsync(claim, rows => MarkTakenAsync(rows, last + 1, call, cancellationToken), cancellationToken))
                    {
                        return;
                    }

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

    // Whether its instant has come is decided by the row as it is in this write: a person may have said "now" a moment ago.
    private async Task<Attempt> ParkOrSendAsync(ClaimedRows rows, ChunkPlan plan, (long Bytes, TimeSpan Took) sent, CancellationToken cancellationToken)
    {
        await UploadRates.AddAsync(rows.Db, sent.Bytes, sent.Took, cancellationToken);
        return IsAhead(rows) ? Park(rows, rows.Publication.PublishAt!.Value) : MarkSending(rows, plan);
    }

    private static bool IsAhead(ClaimedRows rows) =>
        rows.Publication.AheadSeconds is not null && rows.Now < rows.Publication.PublishAt && rows.Current.State is AttemptState.Accepted or AttemptState.Parked;

    private Attempt Park(ClaimedRows rows, DateTimeOffset until, params (string Key, string? Value)[] detail)
    {
        var (publication, attempt) = (rows.Publication, rows.Current);
        attempt.MoveTo(AttemptState.Parked);
        publication.MoveTo(PublicationState.Parked);
        publication.NextStepAt = until;
        publication.Retries = 0;
        publication.Faults = 0;
        publication.ClearProblem();
        ledger.Record(rows, PublicationEventKinds.Parked, LedgerLine.Of([("bytes", LedgerLine.Number(attempt.BytesConfirmed)), ("of", LedgerLine.Number(attempt.Size)), .. detail]));
        return attempt;
    }

    private Attempt MarkSending(ClaimedRows rows, ChunkPlan plan)
    {
        rows.Current.MoveTo(AttemptState.Sending);
        // From here on no person can take it back.
        rows.Publication.AheadSeconds = null;
        ledger.Record(
            rows, PublicationEventKinds.LastChunkSending, LedgerLine.Of([("endpoint", Endpoints.Upload), .. LedgerLine.Chunk(plan, plan.TotalChunkCount - 1)]), PublicationStep.PercentOf(rows.Current.BytesConfirmed, rows.Current.Size));
        return rows.Current;
    }

    /// <returns>True when it gives way: one that is due must not wait for one that is not.</returns>
    private async Task<bool> MarkTakenAsync(
        ClaimedRows rows, long confirmed, IEnumerable<(string Key, string? Value)> call, CancellationToken cancellationToken)
    {
        rows.Current.BytesConfirmed = confirmed;
        ledger.Record(
            rows, PublicationEventKinds.ChunkTaken, LedgerLine.Of([("bytes", LedgerLine.Number(confirmed)), ("of", LedgerLine.Number(rows.Current.Size)), .. call]),
            PublicationStep.PercentOf(confirmed, rows.Current.Size));
        if (!IsAhead(rows) || !await IsAwaitedAsync(rows, cancellationToken))
        {
            return false;
        }

        Park(rows, rows.Now, ("gaveWay", "true"));
        return true;
    }

    // In the words of the partial index that serves it; of the grant's publications only this one is in flight. Those that are uploaded ahead
    // themselves are in no hurry.
    private static Task<bool> IsAwaitedAsync(ClaimedRows rows, CancellationToken cancellationToken)
    {
        var (now, id, grantId) = (rows.Now, rows.Publication.Id, rows.Publication.GrantId);
        return rows.Db.Publications
            .Where(p => p.GrantId == grantId && p.NextStepAt != null && (p.State == PublicationState.Scheduled || p.State == PublicationState.Publishing || p.State == PublicationState.Parked))
            .AnyAsync(p => p.NextStepAt <= now && p.Id != id && !(p.AheadSeconds != null && p.PublishAt > now), cancellationToken);
    }

    /// <param name="call">What the ledger tells of the call that showed it.</param>
    public void MarkSent(ClaimedRows rows, IEnumerable<(string Key, string? Value)> call)
    {
        Outcomes.AwaitVerdict(rows);
        rows.Current.BytesConfirmed = rows.Current.Size;
        ledger.Record(rows, PublicationEventKinds.Sent, LedgerLine.Of([("bytes", LedgerLine.Number(rows.Current.Size)), .. call]));
    }
}
