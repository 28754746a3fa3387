using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Posts;

/// <summary>One photo of a photo post, at its place in the order.</summary>
internal sealed class PostPhoto : IWorkspaceOwned
{
    public required PostId PostId { get; init; }

    public required Guid WorkspaceId { get; init; }

    /// <summary>From 0.</summary>
    public required int Position { get; init; }

    public required MediaId MediaId { get; set; }
}
