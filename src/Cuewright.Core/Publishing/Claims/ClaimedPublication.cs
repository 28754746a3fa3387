namespace Cuewright.Core.Publishing.Claims;

/// <summary>A row of the publication claim.</summary>
internal sealed record ClaimedPublication(Guid Id, Guid WorkspaceId, Guid GrantId, long Fence);
