namespace Cuewright.Core.Media;

/// <summary>What ffprobe says of a video.</summary>
internal sealed record MediaFacts
{
    /// <summary>Container as ffprobe names it, for example <c>mov,mp4,m4a,3gp,3g2,mj2</c>.</summary>
    public required string Container { get; init; }

    public required string VideoCodec { get; init; }

    public string? AudioCodec { get; init; }

    /// <summary>Pixels as displayed, that is after rotation.</summary>
    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>Frames per second.</summary>
    public required double FrameRate { get; init; }

    public required long DurationMs { get; init; }

    /// <summary>Degrees: 0, 90, 180 or 270.</summary>
    public required int Rotation { get; init; }
}
