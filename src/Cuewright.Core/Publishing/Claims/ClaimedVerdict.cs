namespace Cuewright.Core.Publishing.Claims;

/// <summary>A row of the claim of what is at TikTok.</summary>
internal sealed record ClaimedVerdict(Guid Id, Guid WorkspaceId, Guid GrantId, long Fence, PublicationState State);
