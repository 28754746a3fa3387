using Cuewright.TikTok;

namespace Cuewright.Core.Publishing.Evidence;

/// <summary>Whether a public video is what an attempt would have posted, as far as TikTok's list tells.</summary>
internal static class VideoMatch
{
    /// <summary>TikTok's list may cut a description there.</summary>
    private const int ComparedUnits = 150;

    private const int SlackMs = 1500;

    /// <summary>TikTok's instants are whole seconds.</summary>
    public static DateTimeOffset From(Attempt attempt) => DateTimeOffset.FromUnixTimeSeconds(attempt.StartedAt.ToUnixTimeSeconds());

    /// <param name="durationMs">Of the media; null when it was never probed, and then nothing fits: a caption alone is no proof.</param>
    public static bool Fits(Attempt attempt, long? durationMs, Video video) =>
        video.CreateTime >= From(attempt)
        && Start(attempt.Caption) is { Length: > 0 } caption && Start(video.Description) == caption
        && durationMs is { } ms && video.DurationSec is { } seconds && Math.Abs((seconds * 1000L) - ms) < SlackMs;

    /// <summary>Two attempts with the same beginning cannot be told apart in the list.</summary>
    public static bool LooksAlike(string caption, string other) => Start(caption) == Start(other);

    private static string Start(string? text)
    {
        var clean = (text ?? "").Trim();
        return (clean.Length <= ComparedUnits ? clean : clean[..ComparedUnits]).TrimEnd();
    }
}
