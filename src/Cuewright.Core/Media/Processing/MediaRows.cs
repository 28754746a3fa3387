using Cuewright.Core.Kernel;
using Cuewright.Core.Publishing.Claims;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Media.Processing;

/// <summary>Reads and writes a claimed row; a write after the claim was lost changes nothing.</summary>
internal sealed class MediaRows(Database database, DatabaseClock databaseClock, LiveEvents live)
{
    /// <returns>Null when the claim is somebody else's.</returns>
    public Task<MediaItem?> ReadAsync(MediaClaim claim, CancellationToken cancellationToken) =>
        database.ReadAsync(
            WorkspaceScope.Of(claim.WorkspaceId),
            db => db.Media.SingleOrDefaultAsync(m => m.Id == claim.Id && m.ClaimedBy == claim.Holder, cancellationToken),
            cancellationToken);

    /// <summary>Changes the row and gives the claim back.</summary>
    public Task WriteAsync(MediaClaim claim, Action<MediaItem, DateTimeOffset> change, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WorkspaceScope.Of(claim.WorkspaceId),
            async db =>
            {
                if (await db.Media.SingleOrDefaultAsync(m => m.Id == claim.Id && m.ClaimedBy == claim.Holder, cancellationToken) is not { } row)
                {
                    return;
                }

                change(row, await databaseClock.NowAsync(db, cancellationToken));
                (row.ClaimedBy, row.LeaseUntil) = (null, null);
                db.AfterCommit(() => live.Publish(MediaLiveEvent.Of(row)));
            },
            cancellationToken);
}
