namespace Cuewright.Core.Publishing.Preflight;

/// <summary>A row of the claim.</summary>
internal sealed record ClaimedCheck(Guid Id, Guid WorkspaceId, PublicationState State);
