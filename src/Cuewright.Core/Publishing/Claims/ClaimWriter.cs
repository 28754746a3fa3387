using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
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

    // In one question, and compiled: every step of every publication asks it.
    private readonly Func<CuewrightDbContext, PublicationId, long, string, CancellationToken, Task<Held?>> _read = EF.CompileAsyncQuery(
        (CuewrightDbContext db, PublicationId id, long fence, string name, CancellationToken _) => (
            from p in db.Publications
            where p.Id == id && p.Fence == fence && p.ClaimedBy == name
            from latest in db.Attempts.Latest().Where(a => a.PublicationId == p.Id).DefaultIfEmpty()
            select new Held(p, latest)).SingleOrDefault());

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
    public Task<T> FinishAsync<T>(Claim claim, Func<ClaimedRows, T> change) =>
        FinishOwnTimeAsync(claim, rows => Task.FromResult(change(rows)));

    /// <inheritdoc cref="FinishAsync{T}(Claim, Func{ClaimedRows, T})"/>
    public Task FinishAsync(Claim claim, Action<ClaimedRows> change) =>
        FinishAsync(claim, rows => { change(rows); return true; });

    /// <summary>The same for the claim's last write, which also gives the lane and the publication back: a transaction less for each publication.</summary>
    /// <exception cref="FenceLostException">The claim is somebody else's.</exception>
    /// <exception cref="TimeoutException">The database did not take it in time; the next claim finds out what happened.</exception>
    public async Task FinishAndReleaseAsync(Claim claim, Action<ClaimedRows> change)
    {
        await FinishOwnTimeAsync(
            claim,
            async rows =>
            {
                change(rows);
                rows.Publication.ClaimedBy = null;
                rows.Publication.LeaseUntil = null;
                if (claim.LaneFence is { } fence)
                {
                    // Not cut short either: it is part of the record.
                    await DueRows.FreeLaneAsync(rows.Db, claim.GrantId, fence, rows.Now, CancellationToken.None);
                }

                return true;
            });
        claim.IsReleased = true;
    }

    private async Task<T> FinishOwnTimeAsync<T>(Claim claim, Func<ClaimedRows, Task<T>> change)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        try
        {
            return await DecideAsync(claim, change, patience.Token);
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

    /// <summary>
    /// The same for progress, which changes nothing that a person decides about: unless <paramref name="change"/> touches the publication, its version stays.
    /// </summary>
    /// <exception cref="FenceLostException">The claim is somebody else's.</exception>
    public Task<T> NoteAsync<T>(Claim claim, Func<ClaimedRows, Task<T>> change, CancellationToken cancellationToken) => database.WriteAsync(
        WorkspaceScope.Instance,
        async db =>
        {
            var until = await databaseClock.NowAsync(db, cancellationToken) + options.Value.Lease;
            var ours = await db.Publications.Where(p => p.Id == claim.Id && p.Fence == claim.Fence && p.ClaimedBy == process.Value)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.LeaseUntil, until), cancellationToken);
            return ours == 1 ? await change(await RowsAsync(db, claim, cancellationToken)) : throw new FenceLostException();
        },
        cancellationToken);

    private async Task<T> ChangeAsync<T>(CuewrightDbContext db, Claim claim, Func<ClaimedRows, Task<T>> change, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(db, claim, cancellationToken);
        // Also makes the row's version move, so that two writers can never both believe they were first.
        rows.Publication.LeaseUntil = rows.Now + options.Value.Lease;
        db.Entry(rows.Publication).Property(p => p.LeaseUntil).IsModified = true;
        var wasOver = rows.Attempt is null or { IsOver: true };
        var result = await change(rows);
        if (!wasOver && rows.Attempt is { IsOver: true, Transfer: MediaTransfer.Pull } attempt)
        {
            // However it ended, nobody is to fetch anything for it any more.
            await addresses.RevokeAsync(db, attempt.Id, rows.Now, cancellationToken);
        }

        return result;
    }

    private async Task<ClaimedRows> RowsAsync(CuewrightDbContext db, Claim claim, CancellationToken cancellationToken)
    {
        var (publication, attempt) = await _read(db, claim.Id, claim.Fence, process.Value, cancellationToken) ?? throw new FenceLostException();
        return new ClaimedRows(db, publication, attempt, await databaseClock.NowAsync(db, cancellationToken));
    }

    private sealed record Held(Publication Publication, Attempt? Attempt);
}
