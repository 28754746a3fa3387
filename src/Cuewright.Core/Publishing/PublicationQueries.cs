using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Posts;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Publishing;

internal sealed class PublicationQueries(Database database)
{
    /// <returns>Null when the workspace has no such publication.</returns>
    public Task<PublicationView?> FindAsync(Guid workspaceId, PublicationId id, CancellationToken cancellationToken) =>
        database.ReadAsync(
            WorkspaceScope.Of(workspaceId),
            db => PublicationViews.Of(db, db.Publications.Where(p => p.Id == id)).SingleOrDefaultAsync(cancellationToken),
            cancellationToken);

    /// <returns>Null when the workspace has no such publication.</returns>
    public Task<PublicationDetail?> FindDetailAsync(Guid workspaceId, PublicationId id, CancellationToken cancellationToken) =>
        database.ReadAsync(
            WorkspaceScope.Of(workspaceId),
            async db =>
            {
                if (await PublicationViews.Of(db, db.Publications.Where(p => p.Id == id)).SingleOrDefaultAsync(cancellationToken) is not { } publication)
                {
                    return null;
                }

                var post = await db.Posts.SingleAsync(p => p.Id == publication.PostId, cancellationToken);
                var content = await PostContents.OfAsync(db, post, cancellationToken);
                var attempts = await db.Attempts.Where(a => a.PublicationId == id).OrderBy(a => a.Number).ToListAsync(cancellationToken);
                var events = await db.PublicationEvents.Where(e => e.PublicationId == id).OrderBy(e => e.Id).ToListAsync(cancellationToken);
                var posts = await db.PublicationPosts.Where(p => p.PublicationId == id).OrderBy(p => p.FoundAt).ThenBy(p => p.TikTokPostId).ToListAsync(cancellationToken);
                return new PublicationDetail(publication, post, content, attempts, events, posts);
            },
            cancellationToken);
}
