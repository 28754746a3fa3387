using System.Security.Cryptography;

namespace Cuewright.Core.Media.Processing;

/// <summary>Finds out all there is to know of stored bytes. Changes no row, so that it can be done again after a crash.</summary>
internal sealed class MediaExamination(MediaStore store, Probe probe, Thumbnailer thumbnailer, MediaLog log)
{
    public async Task<MediaFindings> RunAsync(MediaItem media, CancellationToken cancellationToken)
    {
        var sha256 = await HashAsync(media.StorageKey, cancellationToken);
        var path = store.PathOf(media.StorageKey);
        var (facts, problem) = await probe.RunAsync(path, media.ContentType, cancellationToken) switch
        {
            ProbeOutcome.Known known => (known.Facts, (string?)null),
            ProbeOutcome.NoVideo => (null, MediaProblemCodes.NoVideoStream),
            ProbeOutcome.Unreadable => (null, MediaProblemCodes.UnreadableVideo),
            _ => (null, null),
        };
        var thumbnail = problem is null && media.ThumbnailKey is null && await ThumbnailAsync(media, path, facts, cancellationToken);
        return new MediaFindings(sha256, facts, problem, thumbnail);
    }

    private async Task<string> HashAsync(string key, CancellationToken cancellationToken)
    {
        await using var content = store.OpenRead(key);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
    }

    private async Task<bool> ThumbnailAsync(MediaItem media, string path, MediaFacts? facts, CancellationToken cancellationToken)
    {
        try
        {
            if (await thumbnailer.RunAsync(path, media.ContentType, facts?.DurationMs, cancellationToken) is not { } picture)
            {
                return false;
            }

            using var content = new MemoryStream(picture);
            await store.WriteAsync(MediaKeys.Thumbnail(media.Id), content, cancellationToken);
            return true;
        }
        catch (ToolFaultException exception)
        {
            // A picture is a convenience: the video is as good without.
            log.NoThumbnail(exception, media.Id.Value);
            return false;
        }
    }
}
