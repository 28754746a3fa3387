namespace Cuewright.Core.Posts;

/// <summary>What TikTok takes as a photo post. Lengths are UTF-16 units, as TikTok counts them (and as <see cref="string.Length"/> does).</summary>
internal static class PhotoRules
{
    public const int MostPhotos = 35;
    public const int MaxTitleLength = 90;

    /// <summary>The caption of a photo post is its description, which may be longer than a video's caption.</summary>
    public const int MaxDescriptionLength = 4000;
}
