using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Publishing;

/// <summary>A public post that a publication became. A draft can be posted several times, so there can be several.</summary>
internal sealed class PublicationPost : IWorkspaceOwned
{
    public required PublicationId PublicationId { get; init; }

    public required Guid WorkspaceId { get; init; }

    public required long TikTokPostId { get; init; }

    /// <summary>When we heard of it.</summary>
    public required DateTimeOffset FoundAt { get; init; }
}
