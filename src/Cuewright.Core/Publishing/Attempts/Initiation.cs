using Cuewright.Core.Posts;
using Cuewright.Core.Publishing.Claims;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Publishing.Pacing;
using Cuewright.Core.Security;
using Cuewright.TikTok;

namespace Cuewright.Core.Publishing.Attempts;

/// <summary>
/// Calls video/init or inbox/video/init. It is written before that init is sent, and no byte leaves before the answer's publish_id is stored: so an init
/// whose answer was lost has posted nothing, and a new one may follow.
/// </summary>
internal sealed class Initiation(
    TikTokCalls calls, TikTokPostingClient posting, ClaimWriter writer, Outcomes outcomes, Ledger ledger, SecretProtector secrets)
{
    private static readonly TimeSpan UploadUrlLife = TimeSpan.FromHours(1);

    /// <returns>The attempt that TikTok accepted, whose upload may begin; null when it did not.</returns>
    public async Task<Attempt?> RunAsync(Claim claim, CancellationToken cancellationToken)
    {
        var (attempt, sentAt) = await writer.WriteAsync(claim, rows => MarkSent(rows, claim), cancellationToken);
        CrashPoints.Reach(CrashPoint.InitSending);
        Traced<VideoInit> init;
        try
        {
            init = await calls.TraceAsync(attempt.GrantId, Endpoints.InitOf(attempt), (token, ct) => InitAsync(attempt, token, ct), answer => answer.Facts, cancellationToken);
        }
        catch (CallFailedException failure)
        {
            await outcomes.ApplyAsync(claim, failure, attemptIsOver: true, cancellationToken);
            return null;
        }

        CrashPoints.Reach(CrashPoint.InitAnswered);
        // Encrypted before the transaction: a new data protection key is written by a connection of its own, which SQLite would keep waiting.
        var uploadUrl = secrets.Protect(init.Answer.UploadUrl.OriginalString);
        // TikTok has opened it, so a shutdown must not keep us from knowing its id.
        var accepted = await writer.FinishAsync(claim, rows => MarkAccepted(rows, init, uploadUrl, sentAt));
        CrashPoints.Reach(CrashPoint.Accepted);
        return accepted;
    }

    // A draft takes the video alone: whatever else is sent with it, TikTok drops.
    private Task<VideoInit> InitAsync(Attempt attempt, string token, CancellationToken cancellationToken) => attempt.Options.Mode switch
    {
        PublicationMode.Direct => posting.InitVideoAsync(PostInfos.OfVideo(attempt), Plan(attempt), token, cancellationToken),
        PublicationMode.Inbox => posting.InitVideoDraftAsync(Plan(attempt), token, cancellationToken),
    };

    private static ChunkPlan Plan(Attempt attempt) => new() { VideoSize = attempt.Size, ChunkSize = attempt.ChunkSize, TotalChunkCount = attempt.ChunkCount };

    private (Attempt Attempt, DateTimeOffset SentAt) MarkSent(ClaimedRows rows, Claim claim)
    {
        LanePace.TakeInit(rows, claim);
        rows.Current.MoveTo(AttemptState.InitSent);
        ledger.Record(rows, PublicationEventKinds.InitSent, LedgerLine.Of(LedgerLine.Init(rows.Current)));
        return (rows.Current, rows.Now);
    }

    private Attempt MarkAccepted(ClaimedRows rows, Traced<VideoInit> init, string uploadUrl, DateTimeOffset sentAt)
    {
        var attempt = rows.Current;
        attempt.MoveTo(AttemptState.Accepted);
        attempt.PublishId = init.Answer.PublishId;
        attempt.UploadUrl = uploadUrl;
        // Counted from before the call, so that we never believe in a URL longer than TikTok does.
        attempt.UploadUrlExpiresAt = sentAt + UploadUrlLife;
        rows.Publication.ClearProblem();
        ledger.Record(rows, PublicationEventKinds.Accepted, LedgerLine.Of([("publishId", attempt.PublishId), .. LedgerLine.Answer(init.Trace)]), 0);
        return attempt;
    }
}
