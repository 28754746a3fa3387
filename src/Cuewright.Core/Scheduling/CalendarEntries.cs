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
                select new { post.Id, post.Caption, post.MediaId, HasThumbnail = media != null && media.ThumbnailKey != null, Version = media == null ? null : (int?)media.Version })
            .ToDictionaryAsync(row => row.Id, cancellationToken);
        return
        [
            .. rows.OrderBy(row => row.PublishAt).Select(row => (row, post: posts[row.PostId]))
                .Select(pair => new CalendarEntry(pair.row, pair.post.Caption, pair.post.MediaId, pair.post.HasThumbnail, pair.post.Version)),
        ];
    }
}
