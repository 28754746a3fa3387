namespace Cuewright.Core.Media;

/// <param name="PostCount">Posts that use it.</param>
internal sealed record MediaView(MediaItem Media, int PostCount);
