namespace Cuewright.TikTok.StandIn.Media;

/// <summary>What ffprobe says about a file.</summary>
internal sealed record ProbeFacts
{
    public required string Format { get; init; }

    /// <summary>Of the first picture stream; null: there is none.</summary>
    public string? VideoCodec { get; init; }

    public string? AudioCodec { get; init; }

    public int Width { get; init; }

    public int Height { get; init; }

    public double FramesPerSecond { get; init; }

    public double DurationSec { get; init; }
}
