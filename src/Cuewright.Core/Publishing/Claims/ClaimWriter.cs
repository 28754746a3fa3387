using Cuewright.Core.Kernel;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing.Pulls;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Publishing.Claims;

/// <summary>Writes of the claimant: each carries the fence, extends the lease, and either happens as a whole or throws.</summary>
internal sealed class ClaimWriter(
    Database database, DatabaseClock databaseClock, PullAddresses addresses, ProcessName process, TimeProvider clock, IOptions<PublishingOptions> options)
{
    private const int Tries = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Changes the publication and its latest attempt in one transaction.</summary>
    /// <exception cref="FenceLostException">The claim is somebody else's.</exception>
    public Task<T> WriteAsync<T>(Claim claim, Func<ClaimedRows, T> change, CancellationToken cancellationToken) =>
        DecideAsync(claim, rows => Task.FromResult(change(rows)), cancellationToken);

    public Task WriteAsync(Claim claim, Action<ClaimedRows> change, CancellationToken cancellationToken) =>
        WriteAsync(claim, rows => { change(rows); return true; }, cancellationToken);

    /// <summary>
    /// Records what TikTok has already done. It does not end with the process: once bytes have left, a shutdown that cut the record short
    /// would manufacture doubt. It has a short time of its own instead.
    /// </summary>
    /// <exception cref="FenceLostException">The claim is somebody else's.</exception>
    /// <exception cref="TimeoutException">The database did not take it in time; the next claim finds out what happened.</exception>
    public async Task FinishAsync(Claim claim, Action<ClaimedRows> change)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        try
        {
            await WriteAsync(claim, change, patience.Token);
        }
        catch (OperationCanceledException exception) when (patience.IsCancellationRequested)
        {
            throw new TimeoutException("The database did not take the result in time.", exception);
        }
    }

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
        // In one question: every step of every publication asks it.
        var rows = await (
                from p in db.Publications
                where p.Id == claim.Id && p.Fence == claim.Fence && p.ClaimedBy == process.Value
                from latest in db.Attempts.Latest().Where(a => a.PublicationId == p.Id).DefaultIfEmpty()
                select new { Publication = p, Attempt = latest })
            .SingleOrDefaultAsync(cancellationToken) ?? throw new FenceLostException();
        var (publication, attempt) = (rows.Publication, rows.Attempt);
        var now = await databaseClock.NowAsync(db, cancellationToken);
        // Also makes the row's version move, so that two writers can never both believe they were first.
        publication.LeaseUntil = now + options.Value.Lease;
        db.Entry(publication).Property(p => p.LeaseUntil).IsModified = true;
        var wasOver = attempt is null or { IsOver: true };
        var result = await change(new ClaimedRows(db, publication, attempt, now));
        if (!wasOver && attempt is { IsOver: true, Transfer: MediaTransfer.Pull })
        {
            // However it ended, nobody is to fetch anything for it any more.
            await addresses.RevokeAsync(db, attempt.Id, now, cancellationToken);
        }

        return result;
    }
}
