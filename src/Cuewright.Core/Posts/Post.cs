using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Posts;

/// <summary>What the author composed. For which accounts and when is said by its publications.</summary>
internal sealed class Post : IWorkspaceOwned, IVersioned
{
    public required PostId Id { get; init; }

    public required Guid WorkspaceId { get; init; }

    public required string Caption { get; set; }

    public MediaId? MediaId { get; set; }

    /// <summary>Milliseconds into the video; null: the first frame.</summary>
    public int? CoverTimestampMs { get; set; }

    public required Guid? CreatedByUserId { get; init; }

    public required string CreatedByName { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }

    public DateTimeOffset? DeletedAt { get; set; }

    public int Version { get; set; } = 1;
}
