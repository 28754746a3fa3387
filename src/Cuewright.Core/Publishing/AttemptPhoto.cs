using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Publishing;

/// <summary>One photo of an attempt, at its place in the order, as it was when the attempt was prepared.</summary>
internal sealed class AttemptPhoto : IWorkspaceOwned
{
    public required AttemptId AttemptId { get; init; }

    public required Guid WorkspaceId { get; init; }

    /// <summary>From 0.</summary>
    public required int Position { get; init; }

    public required MediaId MediaId { get; init; }
}
