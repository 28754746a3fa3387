namespace Cuewright.TikTok.StandIn.Media;

/// <summary>Why a post fails after it was taken (contract section 3.7).</summary>
internal static class FailReasons
{
    public const string Format = "file_format_check_failed";
    public const string Duration = "duration_check_failed";
    public const string FrameRate = "frame_rate_check_failed";
    public const string PictureSize = "picture_size_check_failed";
    public const string Internal = "internal";
    public const string VideoPull = "video_pull_failed";
    public const string PhotoPull = "photo_pull_failed";
    public const string Cancelled = "publish_cancelled";
    public const string AuthRemoved = "auth_removed";
    public const string SpamText = "spam_risk_text";

    public static IReadOnlyList<string> All { get; } =
    [
        "spam_risk", SpamText, "spam_risk_too_many_posts", "spam_risk_user_banned_from_posting", Internal, Format, Duration, FrameRate, PictureSize,
        VideoPull, PhotoPull,
    ];
}
