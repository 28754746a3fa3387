using Cuewright.Core.Publishing.Attempts;
using Cuewright.Core.Publishing.Claims;
using Cuewright.Core.Publishing.Failures;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Publishing.Ahead;

/// <summary>
/// Gives up what lies at TikTok of a publication ahead of its instant, because a person changes, moves or stops it: the last chunk is never
/// sent. Works inside the caller's transaction. Against the claim at the very instant the row's version decides: one of the two writes nothing.
/// </summary>
internal sealed class TakeBack(Ledger ledger, TimeProvider clock)
{
    public async Task ApplyAsync(CuewrightDbContext db, IEnumerable<Publication> publications, CancellationToken cancellationToken)
    {
        foreach (var publication in publications)
        {
            await ApplyAsync(db, publication, cancellationToken);
        }
    }

    /// <summary>Afterwards it is scheduled as if it had not begun. Changes nothing where nothing is uploaded ahead.</summary>
    public async Task ApplyAsync(CuewrightDbContext db, Publication publication, CancellationToken cancellationToken)
    {
        if (!publication.IsUploadedAhead)
        {
            return;
        }

        var attempt = await db.Attempts.Where(a => a.PublicationId == publication.Id).OrderByDescending(a => a.Number).FirstOrDefaultAsync(cancellationToken);
        if (attempt is { IsOver: false })
        {
            Outcomes.End(new ClaimedRows(db, publication, attempt, clock.GetUtcNow()), AttemptState.Abandoned, FailureCodes.TakenBack, null, null);
            ledger.Record(db, publication, PublicationEventKinds.AttemptAbandoned, LedgerLine.Of(("code", FailureCodes.TakenBack)));
        }

        publication.TakeBack();
    }
}
