using Cuewright.Core.Media;
using Cuewright.Core.Publishing;

namespace Cuewright.Core.Posts;

/// <summary>A post with its media and its publications.</summary>
/// <param name="MediaPostCount">In how many posts the media is used.</param>
internal sealed record PostView(Post Post, MediaItem? Media, int MediaPostCount, IReadOnlyList<PublicationView> Publications);
