namespace Cuewright.Core.Media;

/// <summary>Why a media was rejected. The server says each in words; a test holds the two together.</summary>
internal static class MediaProblemCodes
{
    /// <summary>There is no picture in it, only sound or data.</summary>
    public const string NoVideoStream = "no_video_stream";

    /// <summary>ffprobe cannot read it: cut short or damaged.</summary>
    public const string UnreadableVideo = "unreadable_video";

    /// <summary>Its header cannot be read: cut short or damaged.</summary>
    public const string UnreadablePhoto = "unreadable_photo";

    /// <summary>Its shorter side has more pixels than TikTok takes.</summary>
    public const string PhotoTooManyPixels = "photo_too_many_pixels";

    /// <summary>This machine failed at it several times.</summary>
    public const string ProcessingFailed = "processing_failed";

    public static IReadOnlyList<string> All { get; } = [NoVideoStream, UnreadableVideo, UnreadablePhoto, PhotoTooManyPixels, ProcessingFailed];
}
