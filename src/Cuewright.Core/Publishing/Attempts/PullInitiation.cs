using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing.Claims;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Publishing.Pacing;
using Cuewright.Core.Publishing.Pulls;
using Cuewright.TikTok;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Publishing.Attempts;

/// <summary>
/// Calls the init of what TikTok fetches itself. It is written with its addresses before that; from the call on the post may come to be without
/// anything more from us, so an init whose answer is lost is never simply sent again.
/// </summary>
internal sealed class PullInitiation(TikTokCalls calls, PullRequests requests, ClaimWriter writer, Outcomes outcomes, PullConclusion conclusion, Ledger ledger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task RunAsync(Claim claim, CancellationToken cancellationToken)
    {
        var (attempt, tokens) = await writer.DecideAsync(claim, rows => MarkSentAsync(rows, claim, cancellationToken), cancellationToken);
        CrashPoints.Reach(CrashPoint.PullInitSending);
        // A shutdown waits a moment for the answer: without it, what TikTok has begun to fetch would be for a person to decide.
        using var patient = new CancellationTokenSource();
        await using var stopping = cancellationToken.UnsafeRegister(_ => patient.CancelAfter(Patience), null);
        Traced<PullInit> init;
        try
        {
            init = await calls.TraceAsync(
                attempt.GrantId, Endpoints.InitOf(attempt), (token, ct) => requests.SendAsync(attempt, tokens, token, ct), answer => answer.Facts, patient.Token);
        }
        catch (CallFailedException failure) when (IsRefusal(failure.Kind))
        {
            await outcomes.ApplyAsync(claim, failure, attemptIsOver: true, cancellationToken);
            return;
        }
        catch (CallFailedException failure)
        {
            await conclusion.RunAsync(claim, failure, cancellationToken);
            return;
        }

        CrashPoints.Reach(CrashPoint.PullInitAnswered);
        // TikTok is at it already, so a shutdown must not keep us from knowing its id.
        await writer.FinishAsync(claim, rows => MarkAccepted(rows, init));
        CrashPoints.Reach(CrashPoint.Sent);
    }

    // A definite no made no post. No call at all (Kind is null then) made none either; anything else may have made one.
    private static bool IsRefusal(TikTokFailureKind? kind) =>
        kind is not (TikTokFailureKind.Unreachable or TikTokFailureKind.ServerFault or TikTokFailureKind.UnreadableAnswer or TikTokFailureKind.Unknown);

    private async Task<(Attempt Attempt, IReadOnlyList<PullToken> Tokens)> MarkSentAsync(ClaimedRows rows, Claim claim, CancellationToken cancellationToken)
    {
        var attempt = rows.Current;
        IReadOnlyList<MediaId> media = attempt.MediaId is { } video
            ? [video]
            : await rows.Db.AttemptPhotos.Where(photo => photo.AttemptId == attempt.Id).OrderBy(photo => photo.Position).Select(photo => photo.MediaId).ToListAsync(cancellationToken);
        LanePace.TakeInit(rows, claim);
        attempt.MoveTo(AttemptState.InitSent);
        ledger.Record(rows, PublicationEventKinds.InitSent, LedgerLine.Of(LedgerLine.Init(attempt)));
        return (attempt, PullAddresses.Give(rows, media));
    }

    private void MarkAccepted(ClaimedRows rows, Traced<PullInit> init)
    {
        var attempt = rows.Current;
        attempt.MoveTo(AttemptState.Accepted);
        attempt.PublishId = init.Answer.PublishId;
        // Nothing more is ours to send.
        Outcomes.AwaitVerdict(rows);
        ledger.Record(rows, PublicationEventKinds.Fetching, LedgerLine.Of([("publishId", attempt.PublishId), .. LedgerLine.Answer(init.Trace)]));
    }
}
