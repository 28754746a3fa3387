namespace Cuewright.Core.Publishing.Claims;

/// <summary>A row of the lane claim.</summary>
internal sealed record ClaimedLane(Guid GrantId, long Fence);
