using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing.Late;

namespace Cuewright.Core.Posts;

/// <summary>What the author composed. For which accounts and when is said by its publications.</summary>
internal sealed class Post : IWorkspaceOwned, IVersioned
{
    public required PostId Id { get; init; }

    public required Guid WorkspaceId { get; init; }

    /// <summary>Follows from the media; a video while none is chosen.</summary>
    public PostKind Kind { get; set; }

    /// <summary>A video's caption, or the description of a photo post.</summary>
    public required string Caption { get; set; }

    /// <summary>Of a photo post only.</summary>
    public string? Title { get; set; }

    /// <summary>The video; a photo post has <see cref="PostPhoto"/> rows instead.</summary>
    public MediaId? MediaId { get; set; }

    /// <summary>Milliseconds into the video; null: the first frame.</summary>
    public int? CoverTimestampMs { get; set; }

    /// <summary>Which photo is the cover, from 0; null: the first.</summary>
    public int? PhotoCoverIndex { get; set; }

    /// <summary>How a video reaches TikTok.</summary>
    public MediaTransfer Transfer { get; set; }

    /// <summary>Null: the workspace's.</summary>
    public LatePolicy? LatePolicy { get; set; }

    /// <summary>With <see cref="Publishing.Late.LatePolicy.Publish"/>: how late it may still go out by itself.</summary>
    public int? LateWithinMinutes { get; set; }

    /// <summary>All but the last part of a large video is uploaded ahead, so that the last part alone leaves at the instant.</summary>
    public bool UploadAhead { get; set; }

    /// <summary>The same where it means anything: what TikTok fetches itself cannot be sent ahead.</summary>
    public bool GoesAhead => UploadAhead && Kind is PostKind.Video && Transfer is MediaTransfer.Upload;

    public required Guid? CreatedByUserId { get; init; }

    public required string CreatedByName { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }

    public DateTimeOffset? DeletedAt { get; set; }

    public int Version { get; set; } = 1;

    public LateRule? Late
    {
        get => LatePolicy is { } policy ? LateRule.Of(policy, LateWithinMinutes) : null;
        set => (LatePolicy, LateWithinMinutes) = (value?.Policy, value?.WithinMinutes);
    }
}
