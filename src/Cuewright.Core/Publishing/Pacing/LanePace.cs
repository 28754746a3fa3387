using System.Globalization;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing.Claims;
using Cuewright.Core.Publishing.Failures;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Publishing.Pacing;

/// <summary>
/// Keeps what is claimed within TikTok's limits, over all processes: the tokens lie in the lane's row and are taken in the transaction of the
/// claim, so that a wait costs no attempt and a crash gives no token back. Works inside the caller's transaction, which holds the lane's row.
/// </summary>
internal sealed class LanePace(Ledger ledger)
{
    private const int MostPutOff = 100;

    private const string Due = """
        SELECT id AS "Value" FROM publications
        WHERE id = {1} OR (grant_id = {0} AND next_step_at IS NOT NULL AND state IN (1, 2, 9) AND state = 1 AND next_step_at <= {2})
        LIMIT {3}
        """;

    // Those that somebody edits just now find out at their own claim.
    private const string Locked = " FOR NO KEY UPDATE SKIP LOCKED";

    /// <summary>Takes the tokens for what comes next, except that of an init, which its own transaction takes.</summary>
    /// <returns>False when there are none: then it, and what is due behind it, was put off until there are.</returns>
    public async Task<bool> AdmitAsync(CuewrightDbContext db, ClaimedLane lane, ClaimedPublication publication, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var next = NextCalls.Of(publication);
        if (FreeAt(lane, next, now, 0) > now)
        {
            await PutOffAsync(db, lane, publication, next, now, cancellationToken);
            return false;
        }

        var row = db.Lanes.Attach(new Lane { GrantId = lane.GrantId, Questions = lane.Questions, Looks = lane.Looks }).Entity;
        if (next.Question)
        {
            row.Questions = new CallTimes(lane.Questions).With(CallLimits.Questions, now);
        }

        if (next.Look)
        {
            row.Looks = new CallTimes(lane.Looks).With(CallLimits.Looks, now);
        }

        return true;
    }

    /// <summary>Takes the token of an init in the transaction that marks it as sent. Whoever holds the lane is the only one who takes these.</summary>
    public static void TakeInit(ClaimedRows rows, Claim claim)
    {
        var row = rows.Db.Lanes.Attach(new Lane { GrantId = claim.GrantId, Inits = claim.Inits }).Entity;
        row.Inits = new CallTimes(claim.Inits).With(CallLimits.Inits, rows.Now);
    }

    /// <summary>Gives the question's token back where nobody was asked. The claim holds the lane, so only people's questions are taken beside it.</summary>
    public static async Task GiveQuestionBackAsync(ClaimedRows rows, Claim claim, CancellationToken cancellationToken)
    {
        if (await LaneRows.LockedAsync(rows.Db, claim.GrantId, cancellationToken) is { } lane)
        {
            lane.Questions = new CallTimes(lane.Questions).Without(claim.At, rows.Now);
        }
    }

    private static DateTimeOffset FreeAt(ClaimedLane lane, NextCalls next, DateTimeOffset now, int ahead)
    {
        var init = next.Init ? new CallTimes(lane.Inits).FreeAt(CallLimits.Inits, now, ahead) : now;
        var question = next.Question ? new CallTimes(lane.Questions).FreeAt(CallLimits.Questions, now, ahead) : now;
        var look = next.Look ? new CallTimes(lane.Looks).FreeAt(CallLimits.Looks, now, ahead) : now;
        return new[] { init, question, look }.Max();
    }

    // All that is due in the lane needs a token, so each is told at once which one it gets instead of finding out one by one.
    private async Task PutOffAsync(
        CuewrightDbContext db, ClaimedLane lane, ClaimedPublication claimed, NextCalls next, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ahead = 0;
        foreach (var publication in await DueAsync(db, lane.GrantId, claimed.Id, now, cancellationToken))
        {
            if (publication.Id.Value == claimed.Id)
            {
                publication.MoveTo(claimed.Attempt is AttemptState.Parked ? PublicationState.Parked : next.Look ? PublicationState.Publishing : PublicationState.Scheduled);
                publication.ClaimedBy = null;
                publication.LeaseUntil = null;
            }

            var until = FreeAt(lane, next, now, ahead++);
            publication.NextStepAt = until;
            publication.ProblemCode = FailureCodes.TokenBucket;
            publication.ProblemReference = null;
            ledger.Record(
                db, publication, PublicationEventKinds.Waiting,
                LedgerLine.Of(("code", FailureCodes.TokenBucket), ("until", until.ToString("O", CultureInfo.InvariantCulture))));
        }
    }

    private static async Task<IEnumerable<Publication>> DueAsync(CuewrightDbContext db, Guid grantId, Guid claimed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var locked = await db.Database.SqlQueryRaw<Guid>(db.Database.IsNpgsql() ? Due + Locked : Due, grantId, claimed, now.UtcTicks, MostPutOff).ToListAsync(cancellationToken);
        var ids = locked.ConvertAll(id => new PublicationId(id));
        var rows = await db.Publications.Where(p => ids.Contains(p.Id)).ToListAsync(cancellationToken);
        return rows.OrderByDescending(publication => publication.Id.Value == claimed).ThenBy(publication => publication.NextStepAt).ThenBy(publication => publication.Id.Value);
    }
}
