namespace Cuewright.Core.Posts;

internal static class CaptionRules
{
    /// <summary>UTF-16 units, as TikTok counts them (and as <see cref="string.Length"/> does).</summary>
    public const int MaxLength = 2200;
}
