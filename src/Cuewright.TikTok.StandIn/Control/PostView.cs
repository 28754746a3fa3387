using System.Globalization;
using Cuewright.TikTok.StandIn.Media;
using Cuewright.TikTok.StandIn.Posting;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Control;

/// <summary>A post, or an upload that may become one, as the control API tells it.</summary>
internal sealed record PostView
{
    /// <summary>Text, because JavaScript cannot hold 19 digits. Null until all bytes are there.</summary>
    public required string? Id { get; init; }

    public required string PublishId { get; init; }

    public required string? Caption { get; init; }

    public required string PrivacyLevel { get; init; }

    public required bool DisableComment { get; init; }

    public required bool DisableDuet { get; init; }

    public required bool DisableStitch { get; init; }

    public required long? CoverTimestampMs { get; init; }

    public required bool BrandContentToggle { get; init; }

    public required bool BrandOrganicToggle { get; init; }

    public required bool IsAigc { get; init; }

    public required string? Sha256 { get; init; }

    public required long Size { get; init; }

    public required long UploadedBytes { get; init; }

    public required string? ContentType { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary><c>uploading</c>, <c>processing</c>, <c>complete</c> or <c>failed</c>.</summary>
    public required string Status { get; init; }

    public required string? FailReason { get; init; }

    /// <summary>The public id, once there is one.</summary>
    public required string? PostId { get; init; }

    /// <summary>What the probe found; null: not probed.</summary>
    public required ProbeFacts? Probe { get; init; }

    public required string? VideoUrl { get; init; }

    public static PostView Of(PublishTask task, DateTimeOffset now, PublicAddress address)
    {
        var stage = task.StageAt(now);
        return new PostView
        {
            Id = task.PostId?.ToString(CultureInfo.InvariantCulture),
            PublishId = task.PublishId,
            Caption = task.Post.Title,
            PrivacyLevel = task.Post.PrivacyLevel,
            DisableComment = task.Post.DisableComment,
            DisableDuet = task.Post.DisableDuet,
            DisableStitch = task.Post.DisableStitch,
            CoverTimestampMs = task.Post.CoverTimestampMs,
            BrandContentToggle = task.Post.BrandContentToggle,
            BrandOrganicToggle = task.Post.BrandOrganicToggle,
            IsAigc = task.Post.IsAigc,
            Sha256 = task.Sha256,
            Size = task.Chunks.Size,
            UploadedBytes = task.BytesReceived,
            ContentType = task.ContentType,
            CreatedAt = task.CreatedAt,
            Status = stage switch
            {
                TaskStage.Uploading => "uploading",
                TaskStage.Processing => "processing",
                TaskStage.Complete => "complete",
                TaskStage.Failed => "failed",
            },
            FailReason = stage is TaskStage.Failed ? task.FailReason : null,
            PostId = task.PublicIdAt(now)?.ToString(CultureInfo.InvariantCulture),
            Probe = task.Probe,
            VideoUrl = task.PostId is null ? null : address.Of(VideoFiles.PathOf(task)),
        };
    }
}
