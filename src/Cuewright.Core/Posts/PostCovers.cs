using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Media;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Posts;

/// <summary>Covers of photo posts, for the places that show many posts small.</summary>
internal static class PostCovers
{
    public static async Task<IReadOnlyDictionary<PostId, PhotoCover>> OfPhotosAsync(CuewrightDbContext db, IReadOnlyList<PostId> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return new Dictionary<PostId, PhotoCover>();
        }

        var counts = await db.PostPhotos.Where(photo => ids.Contains(photo.PostId)).GroupBy(photo => photo.PostId)
            .Select(photos => new { photos.Key, Count = photos.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
        var covers = await (
                from post in db.Posts
                where ids.Contains(post.Id)
                from photo in db.PostPhotos
                where photo.PostId == post.Id && photo.Position == (post.PhotoCoverIndex ?? 0)
                join media in db.Media on photo.MediaId equals media.Id
                select new { PostId = post.Id, Cover = new MediaCover(media.Id, media.ThumbnailKey != null, media.Version) })
            .ToDictionaryAsync(row => row.PostId, row => row.Cover, cancellationToken);
        return counts.ToDictionary(row => row.Key, row => new PhotoCover(covers.GetValueOrDefault(row.Key), row.Value));
    }
}
