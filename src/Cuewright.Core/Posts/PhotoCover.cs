using Cuewright.Core.Media;

namespace Cuewright.Core.Posts;

/// <summary>The photo that stands for a photo post, and how many there are.</summary>
internal sealed record PhotoCover(MediaCover? Cover, int Count);
