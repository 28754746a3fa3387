using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Media;
using Cuewright.Core.Publishing.Claims;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Publishing.Pulls;

/// <summary>
/// Somebody asks at an address that only TikTok was given. That it was asked is committed before the first byte leaves, so that after a crash
/// it is known whether TikTok can have anything.
/// </summary>
internal sealed class OpenPull(Database database, DatabaseClock databaseClock, MediaStore store, PullTransfers transfers, Ledger ledger)
{
    /// <param name="token">As it stood in the address.</param>
    /// <param name="onlyHead">No byte is asked for: that is no request yet.</param>
    /// <returns>Null when there is nothing at this address, or not any more.</returns>
    public async Task<PullOffer?> ExecuteAsync(string token, bool onlyHead, CancellationToken cancellationToken)
    {
        var hash = PullToken.HashOf(token);
        if (await FindAsync(hash, cancellationToken) is not var (attemptId, media) || !store.Exists(media.StorageKey))
        {
            return null;
        }

        // Known first and asked second: whoever revokes in between cuts it off, or the question finds it revoked.
        var transfer = new PullTransfer(transfers, attemptId);
        try
        {
            if (!onlyHead && !await NoteAsync(hash, cancellationToken))
            {
                transfer.Dispose();
                return null;
            }

            if (!onlyHead)
            {
                CrashPoints.Reach(CrashPoint.PullRequested);
            }

            return new PullOffer(transfer, media.ContentType, new PulledStream(store.OpenRead(media.StorageKey), transfer.Cut));
        }
        catch
        {
            transfer.Dispose();
            throw;
        }
    }

    private Task<(AttemptId AttemptId, MediaItem Media)?> FindAsync(string hash, CancellationToken cancellationToken) => database.ReadAsync(
        WorkspaceScope.Instance,
        async db =>
        {
            var now = await databaseClock.NowAsync(db, cancellationToken);
            var row = await db.PullAddresses.Where(a => a.TokenHash == hash && a.RevokedAt == null && a.ExpiresAt > now)
                .Join(db.Media, a => a.MediaId, m => m.Id, (a, m) => new { a.AttemptId, Media = m })
                .SingleOrDefaultAsync(cancellationToken);
            return row is null ? null : ((AttemptId, MediaItem)?)(row.AttemptId, row.Media);
        },
        cancellationToken);

    /// <returns>False when it was revoked, or its time is over.</returns>
    private Task<bool> NoteAsync(string hash, CancellationToken cancellationToken) => database.WriteAsync(
        WorkspaceScope.Instance,
        async db =>
        {
            var now = await databaseClock.NowAsync(db, cancellationToken);
            var alive = db.PullAddresses.Where(a => a.TokenHash == hash && a.RevokedAt == null && a.ExpiresAt > now);
            if (await alive.Where(a => a.FirstRequestedAt == null).ExecuteUpdateAsync(set => set.SetProperty(a => a.FirstRequestedAt, now), cancellationToken) == 0)
            {
                return await alive.AnyAsync(cancellationToken);
            }

            await RecordAsync(db, hash, cancellationToken);
            return true;
        },
        cancellationToken);

    private async Task RecordAsync(CuewrightDbContext db, string hash, CancellationToken cancellationToken)
    {
        var asked = await db.PullAddresses.AsNoTracking().SingleAsync(a => a.TokenHash == hash, cancellationToken);
        var publication = await db.Publications.AsNoTracking()
            .SingleAsync(p => db.Attempts.Any(a => a.Id == asked.AttemptId && a.PublicationId == p.Id), cancellationToken);
        ledger.Record(db, publication, PublicationEventKinds.FetchBegan, asked.Position > 0 ? LedgerLine.Of(("photo", $"{asked.Position + 1}")) : null);
    }
}
