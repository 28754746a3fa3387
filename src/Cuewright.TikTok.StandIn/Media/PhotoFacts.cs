namespace Cuewright.TikTok.StandIn.Media;

/// <summary>What a photo's first bytes tell.</summary>
/// <param name="Format"><c>jpeg</c>, <c>webp</c>, or the name of one that is not taken.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
internal sealed record PhotoFacts(string Format, int Width, int Height)
{
    private const int LargestShorterSide = 1080;

    public bool IsTaken => Format is "jpeg" or "webp" && Width > 0 && Height > 0;

    /// <summary>It is the shorter side that counts: 941×1672 passed, 1086×1448 did not.</summary>
    public bool Fits => Math.Min(Width, Height) <= LargestShorterSide;

    public string ContentType => $"image/{Format}";
}
