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

    /// <summary><c>direct</c> or <c>draft</c>.</summary>
    public required string Mode { get; init; }

    /// <summary><c>video</c> or <c>photos</c>.</summary>
    public required string Media { get; init; }

    public required string? Caption { get; init; }

    /// <summary>Of photos.</summary>
    public required string? Description { get; init; }

    /// <summary>Empty for a draft that nobody posted.</summary>
    public required string PrivacyLevel { get; init; }

    public required bool DisableComment { get; init; }

    public required bool DisableDuet { get; init; }

    public required bool DisableStitch { get; init; }

    public required long? CoverTimestampMs { get; init; }

    public required bool BrandContentToggle { get; init; }

    public required bool BrandOrganicToggle { get; init; }

    public required bool IsAigc { get; init; }

    public required bool AutoAddMusic { get; init; }

    /// <summary>What was pulled.</summary>
    public required IReadOnlyList<string> Urls { get; init; }

    public required int CoverIndex { get; init; }

    /// <summary>How many posts were made of it.</summary>
    public required int Made { get; init; }

    /// <summary>Taken down or made private.</summary>
    public required bool IsHidden { get; init; }

    public required string? Sha256 { get; init; }

    public required long Size { get; init; }

    public required long UploadedBytes { get; init; }

    public required string? ContentType { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary><c>uploading</c>, <c>pulling</c>, <c>processing</c>, <c>inbox</c>, <c>complete</c> or <c>failed</c>.</summary>
    public required string Status { get; init; }

    public required string? FailReason { get; init; }

    /// <summary>The public id, once there is one.</summary>
    public required string? PostId { get; init; }

    /// <summary>What the probe found; null: not probed.</summary>
    public required ProbeFacts? Probe { get; init; }

    /// <summary>The photos' sizes and formats.</summary>
    public required IReadOnlyList<PhotoFacts> Photos { get; init; }

    public required string? VideoUrl { get; init; }

    /// <param name="task">What was begun.</param>
    /// <param name="made">One of the posts that were made of it; null: the task itself.</param>
    public static PostView Of(PublishTask task, MadePost? made, DateTimeOffset now, PublicAddress address)
    {
        var stage = task.StageAt(now);
        var posts = task.PostsAt(now);
        var publicId = made is null ? task.PublicIdsAt(now).Select(id => (long?)id).FirstOrDefault() : made.IsPublicAt(now) ? made.Id : null;
        return new PostView
        {
            Id = (made?.Id ?? task.PostId)?.ToString(CultureInfo.InvariantCulture),
            PublishId = task.PublishId,
            Mode = task.Mode is TaskMode.Draft ? "draft" : "direct",
            Media = task.Media is MediaKind.Photos ? "photos" : "video",
            Caption = task.Post.Title,
            Description = task.Post.Description,
            PrivacyLevel = made?.PrivacyLevel ?? task.Post.PrivacyLevel,
            DisableComment = task.Post.DisableComment,
            DisableDuet = task.Post.DisableDuet,
            DisableStitch = task.Post.DisableStitch,
            CoverTimestampMs = task.Post.CoverTimestampMs,
            BrandContentToggle = task.Post.BrandContentToggle,
            BrandOrganicToggle = task.Post.BrandOrganicToggle,
            IsAigc = task.Post.IsAigc,
            AutoAddMusic = task.Post.AutoAddMusic,
            Urls = task.Urls,
            CoverIndex = task.CoverIndex,
            Made = posts.Count,
            IsHidden = (made is null ? task.HiddenAt : made.HiddenAt) is not null,
            Sha256 = task.Sha256,
            Size = task.Chunks.Size,
            UploadedBytes = task.BytesReceived,
            ContentType = task.ContentType,
            CreatedAt = made is { } && task.Mode is TaskMode.Draft ? made.MadeAt : task.CreatedAt,
            Status = stage switch
            {
                TaskStage.Transferring => task.IsPull ? "pulling" : "uploading",
                TaskStage.Processing => "processing",
                TaskStage.InInbox => "inbox",
                TaskStage.Complete => "complete",
                TaskStage.Failed => "failed",
            },
            FailReason = stage is TaskStage.Failed ? task.FailReason : null,
            PostId = publicId?.ToString(CultureInfo.InvariantCulture),
            Probe = task.Probe,
            Photos = task.Photos,
            VideoUrl = task.PostId is null ? null : address.Of(VideoFiles.PathOf(task)),
        };
    }
}
