namespace Cuewright.TikTok.StandIn.Media;

/// <summary>TikTok's media specification for videos (contract section 3.9).</summary>
internal static class MediaRules
{
    private const double SlowestRate = 23;
    private const double FastestRate = 60;
    private const int SmallestSide = 360;
    private const int LargestSide = 4096;

    /// <returns>The fail reason; null when the video is fine.</returns>
    public static string? Judge(ProbeFacts facts, int longestSec)
    {
        if (!IsTaken(facts.Format, facts.VideoCodec))
        {
            return FailReasons.Format;
        }

        if (facts.DurationSec <= 0 || facts.DurationSec > longestSec)
        {
            return FailReasons.Duration;
        }

        // 60.01 frames per second were refused by the real checks.
        if (facts.FramesPerSecond is < SlowestRate or > FastestRate)
        {
            return FailReasons.FrameRate;
        }

        return IsSide(facts.Width) && IsSide(facts.Height) ? null : FailReasons.PictureSize;
    }

    private static bool IsSide(int pixels) => pixels is >= SmallestSide and <= LargestSide;

    // ffprobe has one name for WebM and Matroska; the codec tells them apart.
    private static bool IsTaken(string format, string? codec) => format.Split(',') switch
    {
        var names when names.Contains("mp4") => codec is "h264" or "hevc" or "vp8" or "vp9",
        var names when names.Contains("webm") => codec is "vp8" or "vp9",
        _ => false,
    };
}
