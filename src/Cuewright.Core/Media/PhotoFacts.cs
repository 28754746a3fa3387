namespace Cuewright.Core.Media;

/// <summary>What a photo's own header says.</summary>
internal sealed record PhotoFacts
{
    /// <summary>Pixels as displayed, that is after <see cref="Orientation"/>.</summary>
    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>As EXIF counts it, 1 (upright) to 8; the original keeps it.</summary>
    public required int Orientation { get; init; }
}
