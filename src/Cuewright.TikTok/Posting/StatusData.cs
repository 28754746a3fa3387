using System.Text.Json.Serialization;

namespace Cuewright.TikTok;

internal sealed record StatusData(string? Status, string? FailReason, long? UploadedBytes, long? DownloadedBytes)
{
    // The misspelling is the contract. Ids have 19 digits: beyond what a double holds.
    [JsonPropertyName("publicaly_available_post_id")]
    public IReadOnlyList<long?>? PostIds { get; init; }

    public PublishStatus? ToPublishStatus() => string.IsNullOrEmpty(Status) ? null : new PublishStatus
    {
        Status = Status,
        FailReason = string.IsNullOrEmpty(FailReason) ? null : FailReason,
        PostIds = [.. (PostIds ?? []).OfType<long>()],
        UploadedBytes = UploadedBytes,
        DownloadedBytes = DownloadedBytes,
    };
}
