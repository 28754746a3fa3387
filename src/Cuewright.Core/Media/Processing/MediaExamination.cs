using System.Security.Cryptography;

namespace Cuewright.Core.Media.Processing;

/// <summary>Finds out all there is to know of stored bytes. Changes no row, so that it can be done again after a crash.</summary>
internal sealed class MediaExamination(MediaStore store, Probe probe, Thumbnailer thumbnailer, MediaLog log)
{
    public async Task<MediaFindings> RunAsync(MediaItem media, CancellationToken cancellationToken)
    {
        var sha256 = await HashAsync(media.StorageKey, cancellationToken);
        return media.IsPhoto ? await PhotoAsync(media, sha256, cancellationToken) : await VideoAsync(media, sha256, cancellationToken);
    }

    private async Task<MediaFindings> VideoAsync(MediaItem media, string sha256, CancellationToken cancellationToken)
    {
        var path = store.PathOf(media.StorageKey);
        var (facts, problem) = await probe.RunAsync(path, media.ContentType, cancellationToken) switch
        {
            ProbeOutcome.Known known => (known.Facts, (string?)null),
            ProbeOutcome.NoVideo => (null, MediaProblemCodes.NoVideoStream),
            ProbeOutcome.Unreadable => (null, MediaProblemCodes.UnreadableVideo),
            _ => (null, null),
        };
        var thumbnail = problem is null && media.ThumbnailKey is null
            && await ThumbnailAsync(media, thumbnailer.OfVideoAsync(path, media.ContentType, facts?.DurationMs, cancellationToken), cancellationToken);
        return new MediaFindings(sha256, facts, null, problem, thumbnail);
    }

    private async Task<MediaFindings> PhotoAsync(MediaItem media, string sha256, CancellationToken cancellationToken)
    {
        if (await HeaderAsync(media, cancellationToken) is not { } photo)
        {
            return new MediaFindings(sha256, null, null, MediaProblemCodes.UnreadablePhoto, HasThumbnail: false);
        }

        // One that is too large is shown all the same: somebody has to find it and save it smaller.
        var thumbnail = media.ThumbnailKey is null
            && await ThumbnailAsync(media, thumbnailer.OfPhotoAsync(store.PathOf(media.StorageKey), media.ContentType, photo.Orientation, cancellationToken), cancellationToken);
        return new MediaFindings(sha256, null, photo, PhotoLimits.Fits(photo) ? null : MediaProblemCodes.PhotoTooManyPixels, thumbnail);
    }

    private async Task<PhotoFacts?> HeaderAsync(MediaItem media, CancellationToken cancellationToken)
    {
        await using var content = store.OpenRead(media.StorageKey);
        var head = new byte[Math.Min(PhotoHeader.Length, media.Size)];
        return PhotoHeader.Read(head.AsSpan(0, await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken)));
    }

    private async Task<string> HashAsync(string key, CancellationToken cancellationToken)
    {
        await using var content = store.OpenRead(key);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
    }

    private async Task<bool> ThumbnailAsync(MediaItem media, Task<byte[]?> taken, CancellationToken cancellationToken)
    {
        try
        {
            if (await taken is not { } picture)
            {
                return false;
            }

            using var content = new MemoryStream(picture);
            await store.WriteAsync(MediaKeys.Thumbnail(media.Id), content, cancellationToken);
            return true;
        }
        catch (ToolFaultException exception)
        {
            // A picture is a convenience: the media is as good without.
            log.NoThumbnail(exception, media.Id.Value);
            return false;
        }
    }
}
