using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing.Ahead;
using Cuewright.Core.Publishing.Failures;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Publishing;

/// <summary>What becomes of an account's publications when the account itself changes. Works inside the caller's transaction.</summary>
internal sealed class AccountPublications(TakeBack takeBack, Ledger ledger, TimeProvider clock)
{
    /// <summary>What has not started goes on in the lane of another grant; what was uploaded ahead with the old one starts again.</summary>
    public async Task MoveOpenAsync(CuewrightDbContext db, AccountId accountId, Guid grantId, CancellationToken cancellationToken)
    {
        foreach (var publication in await OpenAsync(db, accountId, cancellationToken))
        {
            await takeBack.ApplyAsync(db, publication, cancellationToken);
            publication.GrantId = grantId;
        }
    }

    /// <summary>Cancels what has not started.</summary>
    /// <returns>How many were cancelled; null when one is being published, and then none is.</returns>
    public async Task<int?> CancelOpenAsync(CuewrightDbContext db, AccountId accountId, CancellationToken cancellationToken)
    {
        if (await db.Publications.AnyAsync(
                p => p.AccountId == accountId && ((p.State == PublicationState.Publishing && p.AheadSeconds == null) || p.State == PublicationState.Processing), cancellationToken))
        {
            return null;
        }

        var open = await OpenAsync(db, accountId, cancellationToken);
        foreach (var publication in open)
        {
            await takeBack.ApplyAsync(db, publication, cancellationToken);
            publication.Cancel();
            ledger.Record(db, publication, PublicationEventKinds.Cancelled);
        }

        return open.Count;
    }

    /// <summary>What has not started waits until the account is resumed or connected again; what was uploaded ahead is given up. The caller holds the account's row.</summary>
    /// <param name="code">What it waits for: <see cref="FailureCodes.AccountPaused"/> or <see cref="FailureCodes.AccountDisconnected"/>.</param>
    /// <returns>How many wait.</returns>
    public async Task<int> HoldAsync(CuewrightDbContext db, AccountId accountId, string code, CancellationToken cancellationToken)
    {
        // What waits for a person's decision goes on waiting for it: resuming the account must not decide.
        var scheduled = await db.Publications.Waiting()
            .Where(p => p.AccountId == accountId && (p.ProblemCode == null || (p.ProblemCode != FailureCodes.Late && p.ProblemCode != FailureCodes.Restored)))
            .ToListAsync(cancellationToken);
        foreach (var publication in scheduled)
        {
            await takeBack.ApplyAsync(db, publication, cancellationToken);
            publication.Hold(code);
            ledger.Record(db, publication, PublicationEventKinds.Waiting, new Dictionary<string, string> { ["code"] = code });
        }

        return scheduled.Count;
    }

    /// <summary>What waited for the account goes on in the order of its instants. The caller holds the account's row.</summary>
    /// <returns>How many go on.</returns>
    public async Task<int> ContinueAsync(CuewrightDbContext db, AccountId accountId, CancellationToken cancellationToken)
    {
        var held = await db.Publications
            .Where(p => p.AccountId == accountId && p.State == PublicationState.Scheduled && p.NextStepAt == null
                && (p.ProblemCode == FailureCodes.AccountPaused || p.ProblemCode == FailureCodes.AccountDisconnected))
            .ToListAsync(cancellationToken);
        var now = clock.GetUtcNow();
        foreach (var publication in held)
        {
            publication.Continue(now);
            ledger.Record(db, publication, PublicationEventKinds.Continued);
        }

        return held.Count;
    }

    private static Task<List<Publication>> OpenAsync(CuewrightDbContext db, AccountId accountId, CancellationToken cancellationToken) =>
        db.Publications.Open().Where(p => p.AccountId == accountId).ToListAsync(cancellationToken);
}
