using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Media;

/// <summary>A resumable upload under way. Its id becomes the media's id once the last byte is stored.</summary>
internal sealed class Upload : IWorkspaceOwned, IVersioned
{
    public required MediaId Id { get; init; }

    public required Guid WorkspaceId { get; init; }

    public required Guid? CreatedByUserId { get; init; }

    public required string FileName { get; init; }

    /// <summary>Bytes announced.</summary>
    public required long Length { get; init; }

    /// <summary>Bytes that are safely on the store.</summary>
    public long Offset { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; set; }

    public int Version { get; set; } = 1;
}
