using Cuewright.Core.Media;
using Cuewright.Server.Hosting;

namespace Cuewright.Server.Media;

/// <summary>Why a media was rejected, in words with what to do. Total over <see cref="MediaProblemCodes.All"/>.</summary>
internal static class MediaTexts
{
    private const string Edit = "edit";

    private static readonly Dictionary<string, (string Message, string Action)> Texts = new(StringComparer.Ordinal)
    {
        [MediaProblemCodes.NoVideoStream] = ("This file has no picture, only sound or data. Choose a file with a video in it.", Edit),
        [MediaProblemCodes.UnreadableVideo] = ("This file is damaged or cut short, so it cannot be read. Export it again, then upload it anew.", Edit),
        [MediaProblemCodes.UnreadablePhoto] = ("This photo is damaged or cut short, so it cannot be read. Save it again as JPEG, then upload it anew.", Edit),
        [MediaProblemCodes.PhotoTooManyPixels] = ("TikTok takes photos with at most 1,080 pixels on the shorter side, and this one has more. Save it smaller, for example within 1080 × 1920, then upload it anew.", Edit),
        [MediaProblemCodes.ProcessingFailed] = ("This server could not check the file in several tries. Upload it again; if it happens again, an administrator has to look at the server's log.", Edit),
    };

    public static IReadOnlyCollection<string> Codes => Texts.Keys;

    /// <returns>Null when there is nothing wrong.</returns>
    public static ProblemResponse? Of(string? code) => code switch
    {
        null => null,
        _ when Texts.TryGetValue(code, out var text) => new ProblemResponse(code, text.Message, text.Action, null),
        _ => new ProblemResponse(code, "This file cannot be published. Choose another one.", Edit, null),
    };
}
