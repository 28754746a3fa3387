using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Media;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Posts;

/// <summary>Reads what posts show, whichever kind they are.</summary>
internal static class PostContents
{
    public static async Task<PostContent> OfAsync(CuewrightDbContext db, Post post, CancellationToken cancellationToken) =>
        (await OfAsync(db, [post], cancellationToken))[post.Id];

    public static async Task<IReadOnlyDictionary<PostId, PostContent>> OfAsync(CuewrightDbContext db, IReadOnlyCollection<Post> posts, CancellationToken cancellationToken)
    {
        var withPhotos = posts.Where(post => post.Kind is PostKind.Photos).Select(post => post.Id).ToList();
        var photos = (withPhotos.Count == 0
            ? []
            : await db.PostPhotos.AsNoTracking().Where(photo => withPhotos.Contains(photo.PostId)).OrderBy(photo => photo.Position).ToListAsync(cancellationToken))
            .ToLookup(photo => photo.PostId, photo => photo.MediaId);
        var shown = posts.ToDictionary(post => post.Id, post => post.MediaId is { } video ? [video] : photos[post.Id].ToList());
        var media = await MediaAsync(db, [.. shown.Values.SelectMany(ids => ids)], cancellationToken);
        return posts.ToDictionary(post => post.Id, post => new PostContent(post.Kind, In(shown[post.Id], media)));
    }

    /// <summary>What the post will show once it is saved so.</summary>
    public static async Task<PostContent> OfAsync(CuewrightDbContext db, PostInput input, CancellationToken cancellationToken) =>
        new(input.Kind, In(input.Shown, await MediaAsync(db, input.Shown, cancellationToken)));

    private static Task<Dictionary<MediaId, MediaItem>> MediaAsync(CuewrightDbContext db, IReadOnlyList<MediaId> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct().ToList();
        return db.Media.AsNoTracking().Where(media => wanted.Contains(media.Id)).ToDictionaryAsync(media => media.Id, cancellationToken);
    }

    private static List<MediaItem> In(IReadOnlyList<MediaId> order, Dictionary<MediaId, MediaItem> media) => [.. order.Where(media.ContainsKey).Select(id => media[id])];
}
