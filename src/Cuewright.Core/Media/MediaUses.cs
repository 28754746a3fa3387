using Cuewright.Core.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Media;

/// <summary>In how many posts media are used, as the video or among the photos.</summary>
internal static class MediaUses
{
    /// <returns>Media that no post uses are left out.</returns>
    public static async Task<IReadOnlyDictionary<MediaId, int>> CountAsync(CuewrightDbContext db, IReadOnlyList<MediaId> ids, CancellationToken cancellationToken)
    {
        var videos = await db.Posts.Where(post => post.DeletedAt == null && post.MediaId != null && ids.Contains(post.MediaId.Value))
            .GroupBy(post => post.MediaId!.Value).Select(posts => new { posts.Key, Count = posts.Count() }).ToListAsync(cancellationToken);
        // A photo may stand in one post several times.
        var photos = await db.PostPhotos.Where(photo => ids.Contains(photo.MediaId))
            .Join(db.Posts.Where(post => post.DeletedAt == null), photo => photo.PostId, post => post.Id, (photo, post) => new { photo.MediaId, post.Id }).Distinct()
            .GroupBy(use => use.MediaId).Select(uses => new { uses.Key, Count = uses.Count() }).ToListAsync(cancellationToken);
        return videos.Concat(photos).ToDictionary(row => row.Key, row => row.Count);
    }
}
