using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Posts;

/// <summary>What only a photo post has.</summary>
/// <param name="MediaIds">In the order in which they are swiped through; empty: it is no photo post.</param>
/// <param name="CoverIndex">From 0; null: the first.</param>
internal sealed record PostInputPhotos(IReadOnlyList<MediaId> MediaIds, string? Title = null, int? CoverIndex = null)
{
    public static PostInputPhotos None { get; } = new([]);
}
