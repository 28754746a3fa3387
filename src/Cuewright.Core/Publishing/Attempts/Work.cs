using Cuewright.Core.Accounts;
using Cuewright.Core.Media;
using Cuewright.Core.Posts;

namespace Cuewright.Core.Publishing.Attempts;

/// <summary>All that a step looks at, read once when the step begins.</summary>
/// <param name="Attempt">The latest attempt; null before the first.</param>
/// <param name="Kind">What the attempt shows when there is one, else the post.</param>
/// <param name="Media">The video of the attempt when there is one, else of the post; null for photos.</param>
/// <param name="Photos">The photos of the attempt when there is one, else of the post, in their order; empty for a video.</param>
/// <param name="Now">The clock that leases and due instants are compared with.</param>
internal sealed record Work(Publication Publication, Attempt? Attempt, Post Post, Account Account, PostKind Kind, MediaItem? Media, IReadOnlyList<MediaItem> Photos, DateTimeOffset Now)
{
    /// <summary>How the bytes of a new attempt reach TikTok.</summary>
    public MediaTransfer Transfer => Kind is PostKind.Photos ? MediaTransfer.Pull : Post.Transfer;
}
