using System.Text.Json.Serialization;
using Cuewright.TikTok.Wire;

namespace Cuewright.TikTok;

internal sealed record VideoWire(
    long? CreateTime,
    string? CoverImageUrl,
    string? ShareUrl,
    string? VideoDescription,
    int? Duration,
    int? Height,
    int? Width,
    string? Title,
    string? EmbedHtml,
    string? EmbedLink,
    long? LikeCount,
    long? CommentCount,
    long? ShareCount,
    long? ViewCount)
{
    [JsonConverter(typeof(TextOfIdConverter))]
    public string? Id { get; init; }

    public Video? ToVideo() => string.IsNullOrEmpty(Id) ? null : new Video
    {
        Id = Id,
        CreateTime = JsonReading.Instant(CreateTime),
        CoverImageUrl = JsonReading.WebAddress(CoverImageUrl),
        ShareUrl = JsonReading.WebAddress(ShareUrl),
        Description = VideoDescription,
        DurationSec = Duration,
        Height = Height,
        Width = Width,
        Title = Title,
        EmbedHtml = EmbedHtml,
        EmbedLink = JsonReading.WebAddress(EmbedLink),
        LikeCount = LikeCount,
        CommentCount = CommentCount,
        ShareCount = ShareCount,
        ViewCount = ViewCount,
    };
}
