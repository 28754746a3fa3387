using System.Globalization;
using Cuewright.Core.Publishing.Attempts;
using Cuewright.Core.Publishing.Claims;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Publishing.Pacing;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Publishing.Late;

/// <summary>Decides what becomes of a claimed publication whose instant has passed while it could not start. Nothing of it is at TikTok.</summary>
internal sealed class LateStart(ClaimWriter writer, Outcomes outcomes, Ledger ledger)
{
    /// <returns>True when it does not start: a person decides, or it is skipped.</returns>
    public Task<bool> StopsAsync(Claim claim, Work work, CancellationToken cancellationToken) =>
        // Most are punctual, and then nothing more is read or written. A cap of TikTok's says itself when it goes on: nothing was away.
        FailureRules.IsCap(work.Publication.ProblemCode) || Lateness.Of(work.Publication, null, work.Now) is null
            ? Task.FromResult(false)
            : writer.DecideAsync(claim, rows => DecideAsync(claim, rows, cancellationToken), cancellationToken);

    private async Task<bool> DecideAsync(Claim claim, ClaimedRows rows, CancellationToken cancellationToken)
    {
        var publication = rows.Publication;
        if (Lateness.Of(publication, await LineAsync(rows, cancellationToken), rows.Now) is not { } late)
        {
            return false;
        }

        var known = publication.LateSeconds is not null;
        publication.LateSeconds = (int)Math.Min(late.TotalSeconds, int.MaxValue);
        var rule = await RuleAsync(rows, cancellationToken);
        if (rule.Allows(late))
        {
            if (!known)
            {
                ledger.Record(rows, PublicationEventKinds.Late, Seconds(late));
            }

            return false;
        }

        outcomes.DropPrepared(rows);
        // Nobody is asked about it, so what is late behind it need not wait for a token either: an outage may have made hundreds late.
        await LanePace.GiveQuestionBackAsync(rows, claim, cancellationToken);
        if (rule.Policy is LatePolicy.Skip)
        {
            outcomes.Fail(rows, FailureCodes.LateSkipped, null, null);
            return true;
        }

        publication.MoveTo(PublicationState.Scheduled);
        publication.HoldForDecision(FailureCodes.Late);
        ledger.Record(rows, PublicationEventKinds.Waiting, LedgerLine.Of(("code", FailureCodes.Late), ("seconds", Seconds(late)["seconds"])));
        return true;
    }

    private static Dictionary<string, string> Seconds(TimeSpan late) =>
        LedgerLine.Of(("seconds", ((long)late.TotalSeconds).ToString(CultureInfo.InvariantCulture)));

    private static async Task<LineBefore?> LineAsync(ClaimedRows rows, CancellationToken cancellationToken)
    {
        var publication = rows.Publication;
        // What was due after it and was quicker stood not before it in line, and excuses nothing.
        var last = await rows.Db.Publications
            .Where(p => p.AccountId == publication.AccountId && p.Id != publication.Id && p.PublishAt <= publication.PublishAt)
            .Join(rows.Db.Attempts, p => p.Id, a => a.PublicationId, (p, a) => new { p.LateSeconds, a.StartedAt, a.SentAt, a.EndedAt })
            .OrderByDescending(one => one.StartedAt).FirstOrDefaultAsync(cancellationToken);
        return last is null ? null : new LineBefore(last.SentAt ?? last.EndedAt ?? last.StartedAt, last.LateSeconds is not null);
    }

    private static async Task<LateRule> RuleAsync(ClaimedRows rows, CancellationToken cancellationToken)
    {
        var own = await rows.Db.Posts.Where(p => p.Id == rows.Publication.PostId).Select(p => new { p.LatePolicy, p.LateWithinMinutes }).SingleAsync(cancellationToken);
        if (own.LatePolicy is { } policy)
        {
            return LateRule.Of(policy, own.LateWithinMinutes);
        }

        var shared = await rows.Db.Workspaces.Where(w => w.Id == rows.Publication.WorkspaceId).Select(w => new { w.LatePolicy, w.LateWithinMinutes }).SingleAsync(cancellationToken);
        return LateRule.Of(shared.LatePolicy, shared.LateWithinMinutes);
    }
}
