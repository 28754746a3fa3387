using Cuewright.Core.Media;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Scheduling;

/// <summary>The one way from publications to what lists of them show; in the order of their instants.</summary>
internal static class CalendarEntries
{
    public static async Task<IReadOnlyList<CalendarEntry>> OfAsync(CuewrightDbContext db, IQueryable<Publication> publications, CancellationToken cancellationToken)
    {
        var rows = await PublicationViews.Of(db, publications).ToListAsync(cancellationToken);
        var ids = rows.ConvertAll(row => row.PostId).Distinct().ToList();
        var posts = await (
                from post in db.Posts
                where ids.Contains(post.Id)
                join item in db.Media on post.MediaId equals item.Id into items
                from media in items.DefaultIfEmpty()
                select new { post.Id, post.Caption, post.Kind, Video = media == null ? null : new MediaCover(media.Id, media.ThumbnailKey != null, media.Version) })
            .ToDictionaryAsync(row => row.Id, cancellationToken);
        var photos = await PostCovers.OfPhotosAsync(db, [.. posts.Values.Where(post => post.Kind is PostKind.Photos).Select(post => post.Id)], cancellationToken);
        return
        [
            .. rows.OrderBy(row => row.PublishAt).Select(row => (row, post: posts[row.PostId], covered: photos.GetValueOrDefault(row.PostId)))
                .Select(entry => new CalendarEntry(entry.row, entry.post.Caption, entry.post.Video ?? entry.covered?.Cover, entry.covered?.Count ?? 0)),
        ];
    }
}
