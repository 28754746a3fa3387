namespace Cuewright.Core.Publishing.Claims;

/// <summary>A row of the lane claim, with the calls that its grant made lately.</summary>
internal sealed record ClaimedLane(Guid GrantId, long Fence, byte[] Inits, byte[] Questions, byte[] Looks);
