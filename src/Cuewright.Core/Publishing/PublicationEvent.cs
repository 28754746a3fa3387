using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Publishing;

/// <summary>One line of a publication's ledger, which a user can read.</summary>
internal sealed class PublicationEvent : IWorkspaceOwned
{
    public required Guid Id { get; init; }

    public required Guid WorkspaceId { get; init; }

    public required PublicationId PublicationId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Stable code, for example <c>init_sent</c>; see <see cref="PublicationEventKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Number of the attempt that it tells of; null where it tells of none, and on lines older than this column.</summary>
    public int? Attempt { get; init; }

    /// <summary>JSON object of strings: bytes, codes, publish_id; never captions, tokens or URLs.</summary>
    public string? Detail { get; init; }
}
