using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing;

namespace Cuewright.Core.Posts;

/// <summary>A post with what it shows and its publications.</summary>
/// <param name="PostCounts">In how many posts each of its media is used.</param>
internal sealed record PostView(Post Post, PostContent Content, IReadOnlyDictionary<MediaId, int> PostCounts, IReadOnlyList<PublicationView> Publications);
