using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing.Late;

namespace Cuewright.Core.Posts;

/// <summary>A post as its author saves it. A draft may lack media, accounts and privacy; scheduling asks for them.</summary>
/// <param name="MediaId">The video.</param>
/// <param name="Late">What becomes of it when it is late; null: as the workspace says.</param>
internal sealed record PostInput(string Caption, MediaId? MediaId, int? CoverTimestampMs, IReadOnlyList<PostInputAccount> Accounts, LateRule? Late = null)
{
    /// <summary>All but the last part of a large video goes out ahead of its instant.</summary>
    public bool UploadAhead { get; init; }

    /// <summary>How a video reaches TikTok.</summary>
    public MediaTransfer Transfer { get; init; }

    public PostInputPhotos Photos { get; init; } = PostInputPhotos.None;

    public PostKind Kind => Photos.MediaIds.Count > 0 ? PostKind.Photos : PostKind.Video;

    /// <summary>All that it shows, in order.</summary>
    public IReadOnlyList<MediaId> Shown => MediaId is { } video ? [video, .. Photos.MediaIds] : Photos.MediaIds;
}
