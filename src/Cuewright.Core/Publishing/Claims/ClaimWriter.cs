using Cuewright.Core.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Publishing.Claims;

/// <summary>Writes of the claimant: each carries the fence, extends the lease, and either happens as a whole or throws.</summary>
internal sealed class ClaimWriter(Database database, DatabaseClock databaseClock, ProcessName process, IOptions<PublishingOptions> options)
{
    private const int Tries = 5;

    /// <summary>Changes the publication and its latest attempt in one transaction.</summary>
    /// <exception cref="FenceLostException">The claim is somebody else's.</exception>
    public Task<T> WriteAsync<T>(Claim claim, Func<ClaimedRows, T> change, CancellationToken cancellationToken) =>
        DecideAsync(claim, rows => Task.FromResult(change(rows)), cancellationToken);

    public Task WriteAsync(Claim claim, Action<ClaimedRows> change, CancellationToken cancellationToken) =>
        WriteAsync(claim, rows => { change(rows); return true; }, cancellationToken);

    /// <summary>The same for a change that first has to look at other rows of its transaction.</summary>
    /// <exception cref="FenceLostException">The claim is somebody else's.</exception>
    public async Task<T> DecideAsync<T>(Claim claim, Func<ClaimedRows, Task<T>> change, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await database.WriteAsync(WorkspaceScope.Instance, db => ChangeAsync(db, claim, change, cancellationToken), cancellationToken);
            }
            catch (DbUpdateConcurrencyException) when (attempt < Tries)
            {
                // A member edited the row between our read and our write: read it again, the fence decides.
                continue;
            }
        }
    }

    private async Task<T> ChangeAsync<T>(CuewrightDbContext db, Claim claim, Func<ClaimedRows, Task<T>> change, CancellationToken cancellationToken)
    {
        var publication = await db.Publications.SingleOrDefaultAsync(p => p.Id == claim.Id && p.Fence == claim.Fence && p.ClaimedBy == process.Value, cancellationToken)
            ?? throw new FenceLostException();
        var attempt = await db.Attempts.Where(a => a.PublicationId == claim.Id).OrderByDescending(a => a.Number).FirstOrDefaultAsync(cancellationToken);
        var now = await databaseClock.NowAsync(db, cancellationToken);
        // Also makes the row's version move, so that two writers can never both believe they were first.
        publication.LeaseUntil = now + options.Value.Lease;
        db.Entry(publication).Property(p => p.LeaseUntil).IsModified = true;
        return await change(new ClaimedRows(db, publication, attempt, now));
    }
}
