using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Media;

/// <summary>One uploaded video or photo. Called an item because its feature, its namespace and its table are called Media.</summary>
internal sealed class MediaItem : IWorkspaceOwned, IVersioned
{
    public required MediaId Id { get; init; }

    public required Guid WorkspaceId { get; init; }

    public required string FileName { get; set; }

    /// <summary>Decided from the bytes, never from the name or the uploader's word: video/mp4, video/quicktime, video/webm, image/jpeg or image/webp.</summary>
    public required string ContentType { get; init; }

    public bool IsPhoto => PhotoType.Is(ContentType);

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    /// <summary>Key of the bytes in the media store.</summary>
    public required string StorageKey { get; init; }

    public MediaState State { get; set; } = MediaState.Processing;

    /// <summary>Lower-case hexadecimal; null until processed.</summary>
    public string? Sha256 { get; set; }

    /// <summary>Null while nothing was probed: on a machine without ffprobe it stays null and the media counts as not checked.</summary>
    public MediaFacts? Facts { get; set; }

    /// <summary>Of a photo; null until processed, and for videos.</summary>
    public PhotoFacts? Photo { get; set; }

    public string? ThumbnailKey { get; set; }

    public string? ThumbnailContentType { get; set; }

    /// <summary>Stable code of why it was rejected.</summary>
    public string? ProblemCode { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public Guid? CreatedByUserId { get; init; }

    /// <summary>When processing is due (first try or next one); null when there is nothing left to do.</summary>
    public DateTimeOffset? DueAt { get; set; }

    public string? ClaimedBy { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }

    public int ProcessingFailures { get; set; }

    public DateTimeOffset? DeletedAt { get; set; }

    public int Version { get; set; } = 1;
}
