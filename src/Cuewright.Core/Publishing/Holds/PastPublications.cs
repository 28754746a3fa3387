using Cuewright.Core.Posts;
using Cuewright.Core.Publishing.Ahead;
using Cuewright.Core.Publishing.Attempts;
using Cuewright.Core.Publishing.Claims;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Publishing.Pulls;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Publishing.Holds;

/// <summary>
/// Finds what an earlier life of the database may have published: what is due, and what was under way. Each waits for a person by itself,
/// so that it stays held when publishing is released. What a person gave its time in this life is no part of the past.
/// </summary>
internal sealed class PastPublications(InstanceRow row, TakeBack takeBack, PullAddresses addresses, Outcomes outcomes, Ledger ledger, TimeProvider clock)
{
    private const int Batch = 200;
    private static readonly string[] ByAPerson = [PublicationEventKinds.Scheduled, PublicationEventKinds.Moved, PublicationEventKinds.RetryRequested];

    /// <summary>Marks some of them, if publishing is held because of the past.</summary>
    /// <returns>How many; at zero there is nothing left to mark now.</returns>
    public Task<int> MarkAsync(CancellationToken cancellationToken) => row.ChangeAsync(
        async (db, instance) => instance is null ? 0 : await MarkAsync(db, instance, clock.GetUtcNow(), Batch, cancellationToken), cancellationToken);

    /// <summary>The same within the caller's transaction.</summary>
    public async Task<int> MarkAsync(CuewrightDbContext db, Instance instance, DateTimeOffset now, int most, CancellationToken cancellationToken)
    {
        if (!instance.HoldsThePast)
        {
            return 0;
        }

        var since = instance.EpochSince;
        var found = await db.Publications
            .Where(p => p.State == PublicationState.Publishing || p.State == PublicationState.Parked
                || (p.State == PublicationState.Scheduled && p.PublishAt <= now && (p.ProblemCode == null || p.ProblemCode != FailureCodes.Restored)))
            .Where(p => !db.PublicationEvents.Any(e => e.PublicationId == p.Id && e.At > since && ByAPerson.Contains(e.Kind)))
            .OrderBy(p => p.PublishAt).Take(most).ToListAsync(cancellationToken);
        var ids = found.ConvertAll(p => p.Id);
        var attempts = await db.Attempts.Latest().Where(a => ids.Contains(a.PublicationId)).ToDictionaryAsync(a => a.PublicationId, cancellationToken);
        foreach (var publication in found)
        {
            if (publication.IsUploadedAhead && publication.PublishAt > now)
            {
                // Nobody sends the last part before its instant. What is at TikTok is given up, and all of it goes out at its time.
                await takeBack.ApplyAsync(db, publication, cancellationToken);
                continue;
            }

            Mark(new ClaimedRows(db, publication, attempts.GetValueOrDefault(publication.Id), now));
            if (attempts.GetValueOrDefault(publication.Id) is { IsOver: true, Transfer: MediaTransfer.Pull } attempt)
            {
                await addresses.RevokeAsync(db, attempt.Id, now, cancellationToken);
            }
        }

        return found.Count;
    }

    private void Mark(ClaimedRows rows)
    {
        var publication = rows.Publication;
        // Whoever still works on it has lost it.
        publication.Fence++;
        publication.ClaimedBy = null;
        publication.LeaseUntil = null;
        if (rows.Attempt is { IsOver: false, State: not AttemptState.Prepared })
        {
            // The other life went on from here. TikTok can be asked; this upload is never continued.
            outcomes.Uncertain(rows, FailureCodes.Restored);
            return;
        }

        outcomes.DropPrepared(rows);
        publication.MoveTo(PublicationState.Scheduled);
        publication.HoldForDecision(FailureCodes.Restored);
        ledger.Record(rows.Db, publication, PublicationEventKinds.Waiting, LedgerLine.Of(("code", FailureCodes.Restored)));
    }
}
