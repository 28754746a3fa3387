using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Media;

internal sealed class MediaQueries(Database database)
{
    public const int PageSize = 50;

    /// <returns>Null when the workspace has no such media.</returns>
    public Task<MediaView?> FindAsync(Guid workspaceId, MediaId id, CancellationToken cancellationToken) =>
        database.ReadAsync(
            WorkspaceScope.Of(workspaceId),
            db => WithPostCount(db, db.Media.Where(m => m.Id == id && m.DeletedAt == null)).SingleOrDefaultAsync(cancellationToken),
            cancellationToken);

    /// <summary>Newest first; one more than a page, so that the caller knows whether another follows.</summary>
    /// <param name="before">The last id of the page before.</param>
    public Task<List<MediaView>> ListAsync(Guid workspaceId, MediaId? before, CancellationToken cancellationToken) =>
        database.ReadAsync(
            WorkspaceScope.Of(workspaceId),
            async db =>
            {
                var media = db.Media.Where(m => m.DeletedAt == null);
                if (before is { } cursor && await db.Media.Where(m => m.Id == cursor).Select(m => (DateTimeOffset?)m.CreatedAt).SingleOrDefaultAsync(cancellationToken) is { } createdAt)
                {
                    // Of the same instant (an import, for example) there may be several: go on behind the cursor.
                    var same = await media.Where(m => m.CreatedAt == createdAt).OrderByDescending(m => m.Id).Select(m => m.Id).ToListAsync(cancellationToken);
                    var rest = same.Skip(same.IndexOf(cursor) + 1).ToList();
                    media = media.Where(m => m.CreatedAt < createdAt || rest.Contains(m.Id));
                }

                return await WithPostCount(db, media.OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id).Take(PageSize + 1)).ToListAsync(cancellationToken);
            },
            cancellationToken);

    private static IQueryable<MediaView> WithPostCount(CuewrightDbContext db, IQueryable<MediaItem> media) =>
        media.Select(m => new MediaView(
            m,
            db.Posts.Count(p => p.MediaId == m.Id && p.DeletedAt == null)
                + db.Posts.Count(p => p.DeletedAt == null && db.PostPhotos.Where(photo => photo.MediaId == m.Id).Select(photo => photo.PostId).Contains(p.Id))));
}
