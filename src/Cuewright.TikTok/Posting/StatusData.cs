using System.Text.Json.Serialization;
using Cuewright.TikTok.Wire;

namespace Cuewright.TikTok;

internal sealed record StatusData(string? Status, string? FailReason, long? UploadedBytes, long? DownloadedBytes)
{
    // The misspelling is the contract. Ids have 19 digits: beyond what a double holds.
    [JsonPropertyName("publicaly_available_post_id")]
    [JsonConverter(typeof(PostIdsConverter))]
    public IReadOnlyList<long>? PostIds { get; init; }

    // TikTok mended the spelling of its events once; should the status follow, no id is lost.
    [JsonPropertyName("publicly_available_post_id")]
    [JsonConverter(typeof(PostIdsConverter))]
    public IReadOnlyList<long>? PostIdsSpelledRight { get; init; }

    public PublishStatus? ToPublishStatus() => string.IsNullOrEmpty(Status) ? null : new PublishStatus
    {
        Status = Status,
        FailReason = string.IsNullOrEmpty(FailReason) ? null : FailReason,
        PostIds = PostIds is { Count: > 0 } ? PostIds : PostIdsSpelledRight ?? [],
        UploadedBytes = UploadedBytes,
        DownloadedBytes = DownloadedBytes,
    };
}
