namespace Cuewright.TikTok.StandIn.Media;

/// <summary>The fail reasons of the media checks (contract section 3.7).</summary>
internal static class FailReasons
{
    public const string Format = "file_format_check_failed";
    public const string Duration = "duration_check_failed";
    public const string FrameRate = "frame_rate_check_failed";
    public const string PictureSize = "picture_size_check_failed";
    public const string Internal = "internal";
}
