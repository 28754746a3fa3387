namespace Cuewright.Core.Media;

/// <summary>Section <c>Media</c>: uploads and what is found out about them.</summary>
public sealed class MediaOptions
{
    public const string Section = "Media";

    /// <summary>TikTok takes videos of at most 4 GB.</summary>
    public const long LargestPossible = 4L << 30;

    /// <summary>The largest file in bytes.</summary>
    public long LargestUpload { get; set; } = LargestPossible;

    /// <summary>How long an unfinished upload can be continued after its last byte.</summary>
    public TimeSpan KeepUploadsFor { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Path of ffprobe; empty: it is looked for on the PATH.</summary>
    public string? FfprobePath { get; set; }

    /// <summary>Path of ffmpeg; empty: it is looked for on the PATH.</summary>
    public string? FfmpegPath { get; set; }

    /// <summary>The longest that one call of ffprobe or ffmpeg may take.</summary>
    public TimeSpan ToolTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Videos processed at once in this process.</summary>
    public int Concurrency { get; set; } = 1;

    /// <summary>How long a claim lives without renewal; after a crash its media is processed elsewhere that much later.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a claim is renewed.</summary>
    public TimeSpan Renewal { get; set; } = TimeSpan.FromSeconds(3);
}
