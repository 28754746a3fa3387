using System.Text.Json;

namespace Cuewright.TikTok.Wire;

/// <summary>An HTTP answer, read whole. It knows how to become a failure, because status and headers belong to one.</summary>
internal sealed record Answer(int Status, ReadOnlyMemory<byte> Body, string? LogIdHeader, TimeSpan? RetryAfter)
{
    public bool IsSuccessStatus => Status is >= 200 and <= 299;

    /// <summary>The body as a JSON object; null for anything else.</summary>
    public JsonElement? Root() => JsonReading.ObjectOf(Body);

    public TikTokException Unreadable() => Failure(StatusKind() ?? TikTokFailureKind.UnreadableAnswer, code: null, logId: null);

    /// <summary>A failure whose code TikTok named. A code that no table knows falls back to what the status says.</summary>
    public TikTokException Refused(TikTokFailureKind kind, string? code, string? logId) =>
        Failure(kind == TikTokFailureKind.Unknown ? StatusKind() ?? kind : kind, code, logId);

    private TikTokException Failure(TikTokFailureKind kind, string? code, string? logId) =>
        new(kind, SafeText.CodeOrNull(code), Status, SafeText.CodeOrNull(logId) ?? SafeText.CodeOrNull(LogIdHeader), RetryAfter);

    private TikTokFailureKind? StatusKind() => Status switch
    {
        429 => TikTokFailureKind.RateLimited,
        >= 500 => TikTokFailureKind.ServerFault,
        _ => null,
    };
}
