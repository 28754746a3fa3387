using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Media;

/// <summary>Takes a frame that the browser made, where the machine has no ffmpeg. What is there already is never replaced by it.</summary>
internal sealed class SetThumbnail(Database database, MediaStore store, LiveEvents live, TimeProvider clock)
{
    public const int LargestPicture = 1 << 20;

    public async Task<SetThumbnailOutcome> ExecuteAsync(Guid workspaceId, MediaId id, Stream content, CancellationToken cancellationToken)
    {
        var scope = WorkspaceScope.Of(workspaceId);
        var media = await database.ReadAsync(scope, db => db.Media.SingleOrDefaultAsync(m => m.Id == id && m.DeletedAt == null, cancellationToken), cancellationToken);
        if (media is null or { ThumbnailKey: not null })
        {
            return media is null ? SetThumbnailOutcome.NotFound : SetThumbnailOutcome.Present;
        }

        var picture = new byte[LargestPicture + 1];
        var length = await content.ReadAtLeastAsync(picture, picture.Length, throwOnEndOfStream: false, cancellationToken);
        if (length > LargestPicture)
        {
            return SetThumbnailOutcome.TooLarge;
        }

        if (!picture.AsSpan(0, length).StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return SetThumbnailOutcome.NotAPicture;
        }

        var key = MediaKeys.BrowserThumbnail(id, clock);
        using var bytes = new MemoryStream(picture, 0, length);
        await store.WriteAsync(key, bytes, cancellationToken);
        if (await SetAsync(scope, id, key, cancellationToken))
        {
            return SetThumbnailOutcome.Set;
        }

        store.Delete(key);
        return SetThumbnailOutcome.Present;
    }

    private Task<bool> SetAsync(WorkspaceScope scope, MediaId id, string key, CancellationToken cancellationToken) =>
        database.WriteAsync(
            scope,
            async db =>
            {
                var changed = await db.Media.Where(m => m.Id == id && m.DeletedAt == null && m.ThumbnailKey == null)
                    .ExecuteUpdateAsync(
                        set => set.SetProperty(m => m.ThumbnailKey, key).SetProperty(m => m.ThumbnailContentType, "image/jpeg").SetProperty(m => m.Version, m => m.Version + 1),
                        cancellationToken);
                if (changed == 1)
                {
                    var media = await db.Media.AsNoTracking().SingleAsync(m => m.Id == id, cancellationToken);
                    db.AfterCommit(() => live.Publish(MediaLiveEvent.Of(media)));
                }

                return changed == 1;
            },
            cancellationToken);
}
