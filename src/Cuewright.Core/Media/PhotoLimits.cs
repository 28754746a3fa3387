namespace Cuewright.Core.Media;

/// <summary>What TikTok takes as a photo. It fails the whole post for one that goes over, and does not say which.</summary>
internal static class PhotoLimits
{
    /// <summary>20 MB, read the strict way.</summary>
    public const long LargestFile = 20_000_000;

    /// <summary>"1080p" is meant of the shorter side: 941 × 1672 passes, 1086 × 1448 does not.</summary>
    public const int LongestShorterSide = 1080;

    public static bool Fits(PhotoFacts photo) => Math.Min(photo.Width, photo.Height) <= LongestShorterSide;
}
