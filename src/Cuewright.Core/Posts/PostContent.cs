using Cuewright.Core.Media;

namespace Cuewright.Core.Posts;

/// <summary>What a post shows.</summary>
/// <param name="Media">One video, or the photos in their order; empty while nothing is chosen.</param>
internal sealed record PostContent(PostKind Kind, IReadOnlyList<MediaItem> Media)
{
    public MediaItem? Video => Kind is PostKind.Video && Media is [var video, ..] ? video : null;

    public IReadOnlyList<MediaItem> Photos => Kind is PostKind.Photos ? Media : [];
}
