namespace Cuewright.TikTok;

/// <summary>A public video (contract section 5.4). A member is null when it was not asked for or TikTok left it out; a null counter is unknown, not 0.</summary>
public sealed record Video
{
    /// <summary>19 digits; the same number as in <see cref="PublishStatus.PostIds"/>.</summary>
    public required string Id { get; init; }

    /// <summary>When it was posted, to the second.</summary>
    public DateTimeOffset? CreateTime { get; init; }

    /// <summary>Signed address that expires after six hours: copy the picture, do not store the address.</summary>
    public Uri? CoverImageUrl { get; init; }

    /// <summary>Its page on TikTok; carries the app's key as a campaign parameter.</summary>
    public Uri? ShareUrl { get; init; }

    /// <summary>The caption. Documented to be cut at 150 units; allow for the whole 2200.</summary>
    public string? Description { get; init; }

    /// <summary>Duration in seconds.</summary>
    public int? DurationSec { get; init; }

    /// <summary>Height in pixels.</summary>
    public int? Height { get; init; }

    /// <summary>Width in pixels.</summary>
    public int? Width { get; init; }

    /// <summary>The title, at most 150 units.</summary>
    public string? Title { get; init; }

    /// <summary>HTML of TikTok's player. Foreign HTML: never put it into a page of one's own unless in a sandboxed frame.</summary>
    public string? EmbedHtml { get; init; }

    /// <summary>Address of TikTok's player.</summary>
    public Uri? EmbedLink { get; init; }

    /// <summary>Likes since the video was posted.</summary>
    public long? LikeCount { get; init; }

    /// <summary>Comments since the video was posted.</summary>
    public long? CommentCount { get; init; }

    /// <summary>Shares since the video was posted.</summary>
    public long? ShareCount { get; init; }

    /// <summary>Views since the video was posted.</summary>
    public long? ViewCount { get; init; }
}
