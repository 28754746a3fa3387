using Cuewright.Core.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Publishing;

/// <summary>What becomes of an account's publications when the account itself changes. Works inside the caller's transaction.</summary>
internal sealed class AccountPublications(Ledger ledger)
{
    /// <summary>What has not started goes on in the lane of another grant.</summary>
    public static async Task MoveOpenAsync(CuewrightDbContext db, AccountId accountId, Guid grantId, CancellationToken cancellationToken)
    {
        foreach (var publication in await OpenAsync(db, accountId, cancellationToken))
        {
            publication.GrantId = grantId;
        }
    }

    /// <summary>Cancels what has not started.</summary>
    /// <returns>How many were cancelled; null when one is being published, and then none is.</returns>
    public async Task<int?> CancelOpenAsync(CuewrightDbContext db, AccountId accountId, CancellationToken cancellationToken)
    {
        if (await db.Publications.AnyAsync(
                p => p.AccountId == accountId && (p.State == PublicationState.Publishing || p.State == PublicationState.Processing), cancellationToken))
        {
            return null;
        }

        var open = await OpenAsync(db, accountId, cancellationToken);
        foreach (var publication in open)
        {
            publication.State = PublicationState.Cancelled;
            publication.NextStepAt = null;
            ledger.Record(db, publication, PublicationEventKinds.Cancelled);
        }

        return open.Count;
    }

    private static Task<List<Publication>> OpenAsync(CuewrightDbContext db, AccountId accountId, CancellationToken cancellationToken) =>
        db.Publications
            .Where(p => p.AccountId == accountId && (p.State == PublicationState.Draft || p.State == PublicationState.Scheduled || p.State == PublicationState.Failed))
            .ToListAsync(cancellationToken);
}
