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

    /// <returns>True when TikTok accepted and the upload may begin.</returns>
    public async Task<bool> RunAsync(Claim claim, CancellationToken cancellationToken)
    {
        var (attempt, sentAt) = await writer.WriteAsync(claim, rows => MarkSent(rows, claim), cancellationToken);
        CrashPoints.Reach(CrashPoint.InitSending);
        VideoInit init;
        try
        {
            init = await calls.CallAsync(attempt.GrantId, (token, ct) => InitAsync(attempt, token, ct), cancellationToken);
        }
        catch (CallFailedException failure)
        {
            await outcomes.ApplyAsync(claim, failure, attemptIsOver: true, cancellationToken);
            return false;
        }

        CrashPoints.Reach(CrashPoint.InitAnswered);
        // Encrypted before the transaction: a new data protection key is written by a connection of its own, which SQLite would keep waiting.
        var uploadUrl = secrets.Protect(init.UploadUrl.OriginalString);
        // TikTok has opened it, so a shutdown must not keep us from knowing its id.
        await writer.FinishAsync(claim, rows => MarkAccepted(rows, init.PublishId, uploadUrl, sentAt));
        CrashPoints.Reach(CrashPoint.Accepted);
        return true;
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
        ledger.Record(rows.Db, rows.Publication, PublicationEventKinds.InitSent);
        return (rows.Current, rows.Now);
    }

    private void MarkAccepted(ClaimedRows rows, string publishId, string uploadUrl, DateTimeOffset sentAt)
    {
        var attempt = rows.Current;
        attempt.MoveTo(AttemptState.Accepted);
        attempt.PublishId = publishId;
        attempt.UploadUrl = uploadUrl;
        // Counted from before the call, so that we never believe in a URL longer than TikTok does.
        attempt.UploadUrlExpiresAt = sentAt + UploadUrlLife;
        rows.Publication.ClearProblem();
        ledger.Record(rows.Db, rows.Publication, PublicationEventKinds.Accepted, Outcomes.Detail(("publishId", publishId)), 0);
    }
}
