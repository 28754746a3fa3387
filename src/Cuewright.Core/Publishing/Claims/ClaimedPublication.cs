using Cuewright.Core.Posts;

namespace Cuewright.Core.Publishing.Claims;

/// <summary>A row of the publication claim.</summary>
/// <param name="Attempt">State of the latest attempt; null before the first.</param>
internal sealed record ClaimedPublication(Guid Id, Guid WorkspaceId, Guid GrantId, long Fence, PublicationMode Mode, AttemptState? Attempt);
