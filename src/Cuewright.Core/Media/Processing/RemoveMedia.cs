using Cuewright.Core.Kernel;
using Cuewright.Core.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Media.Processing;

/// <summary>Removes the bytes of deleted media, once no publication that has begun may still send them.</summary>
internal sealed class RemoveMedia(Database database, MediaStore store, MediaRows rows)
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMinutes(1);

    public async Task RunAsync(MediaClaim claim, MediaItem media, CancellationToken cancellationToken)
    {
        if (await IsNeededAsync(media, cancellationToken))
        {
            await rows.WriteAsync(claim, (row, now) => row.DueAt = now + LookAgainAfter, cancellationToken);
            return;
        }

        store.Delete(media.StorageKey);
        // A picture that was made while the media was being deleted is not on the row.
        store.Delete(MediaKeys.Thumbnail(media.Id));
        if (media.ThumbnailKey is { } key)
        {
            store.Delete(key);
        }

        await rows.WriteAsync(claim, (row, _) => (row.DueAt, row.ThumbnailKey) = (null, null), cancellationToken);
    }

    private Task<bool> IsNeededAsync(MediaItem media, CancellationToken cancellationToken) =>
        database.ReadAsync(
            WorkspaceScope.Of(media.WorkspaceId),
            db => db.Attempts.Where(a => a.MediaId == media.Id || db.AttemptPhotos.Any(photo => photo.AttemptId == a.Id && photo.MediaId == media.Id))
                .AnyAsync(
                    a => db.Publications.Any(p => p.Id == a.PublicationId
                        && (p.State == PublicationState.Scheduled || p.State == PublicationState.Publishing || p.State == PublicationState.Processing || p.State == PublicationState.Parked)),
                    cancellationToken),
            cancellationToken);
}
