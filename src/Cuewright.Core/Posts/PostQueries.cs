using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Media;
using Cuewright.Core.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Posts;

internal sealed class PostQueries(Database database)
{
    public const int PageSize = 50;

    /// <returns>Null when the workspace has no such post.</returns>
    public Task<PostView?> FindAsync(Guid workspaceId, PostId id, CancellationToken cancellationToken) =>
        database.ReadAsync(
            WorkspaceScope.Of(workspaceId),
            async db => (await WithPartsAsync(db, await db.Posts.Where(p => p.Id == id && p.DeletedAt == null).ToListAsync(cancellationToken), cancellationToken)).SingleOrDefault(),
            cancellationToken);

    /// <summary>Newest first.</summary>
    /// <param name="state">Only posts with a publication in this state; null: all. Drafts include posts for no account yet.</param>
    /// <param name="before">The last id of the page before.</param>
    public Task<IReadOnlyList<PostView>> ListAsync(Guid workspaceId, PublicationState? state, PostId? before, CancellationToken cancellationToken) =>
        database.ReadAsync(
            WorkspaceScope.Of(workspaceId),
            async db =>
            {
                var posts = db.Posts.Where(p => p.DeletedAt == null);
                if (state is { } wanted)
                {
                    posts = posts.Where(p => db.Publications.Any(x => x.PostId == p.Id && x.State == wanted)
                        || (wanted == PublicationState.Draft && !db.Publications.Any(x => x.PostId == p.Id)));
                }

                if (before is { } cursor && await db.Posts.Where(p => p.Id == cursor).Select(p => (DateTimeOffset?)p.CreatedAt).SingleOrDefaultAsync(cancellationToken) is { } createdAt)
                {
                    // Of the same instant (an import, for example) there may be several: go on behind the cursor, which a change may have taken out of the list.
                    var same = await db.Posts.Where(p => p.CreatedAt == createdAt).OrderByDescending(p => p.Id).Select(p => p.Id).ToListAsync(cancellationToken);
                    var rest = same.Skip(same.IndexOf(cursor) + 1).ToList();
                    posts = posts.Where(p => p.CreatedAt < createdAt || rest.Contains(p.Id));
                }

                var page = await posts.OrderByDescending(p => p.CreatedAt).ThenByDescending(p => p.Id).Take(PageSize + 1).ToListAsync(cancellationToken);
                return await WithPartsAsync(db, page, cancellationToken);
            },
            cancellationToken);

    private static async Task<IReadOnlyList<PostView>> WithPartsAsync(CuewrightDbContext db, List<Post> posts, CancellationToken cancellationToken)
    {
        var ids = posts.ConvertAll(post => post.Id);
        var publications = await PublicationViews.Of(db, db.Publications.Where(p => ids.Contains(p.PostId))).ToListAsync(cancellationToken);
        var contents = await PostContents.OfAsync(db, posts, cancellationToken);
        var used = await MediaUses.CountAsync(db, [.. contents.Values.SelectMany(content => content.Media).Select(media => media.Id).Distinct()], cancellationToken);
        var byPost = publications.ToLookup(p => p.PostId);
        return [.. posts.Select(post => new PostView(post, contents[post.Id], used, [.. byPost[post.Id].OrderBy(p => p.Account.Username, StringComparer.OrdinalIgnoreCase)]))];
    }
}
