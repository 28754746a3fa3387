using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Publishing.Claims;

/// <summary>The right of this process to work on one publication, for as long as it is renewed.</summary>
/// <param name="Fence">Every write of the claimant carries it; a higher one on the row means that somebody else has taken over.</param>
/// <param name="LaneFence">Set when the claim holds its grant's lane.</param>
/// <param name="Sent">Our own monotonic clock before the claim was sent: the lease is never believed to last longer than the database does.</param>
internal sealed record Claim(PublicationId Id, Guid WorkspaceId, Guid GrantId, long Fence, long? LaneFence, long Sent)
{
    /// <summary>When it was claimed: the instant of the tokens that were taken with it.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The lane's inits of the last minute: nobody else adds to them while this claim lives.</summary>
    public byte[] Inits { get; init; } = [];

    /// <summary>Its last write gave the lane and the publication back.</summary>
    public bool IsReleased { get; set; }
}
