using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Publishing.Pulls;

/// <summary>
/// Where TikTok may fetch one file of one attempt, for a little more than an hour. Nobody else was ever given it, so what happened at it is
/// what TikTok did. The token itself is stored nowhere.
/// </summary>
internal sealed class PullAddress : IWorkspaceOwned
{
    public required AttemptId AttemptId { get; init; }

    public required Guid WorkspaceId { get; init; }

    /// <summary>0 for a video; a photo's place in its post.</summary>
    public required int Position { get; init; }

    public required MediaId MediaId { get; init; }

    public required string TokenHash { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Committed before the first byte leaves: while it is null, TikTok has nothing of the file.</summary>
    public DateTimeOffset? FirstRequestedAt { get; set; }

    /// <summary>Nothing is given out from here on.</summary>
    public DateTimeOffset? RevokedAt { get; set; }
}
