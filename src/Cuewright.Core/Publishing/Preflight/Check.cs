using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Publishing.Preflight;

/// <summary>A check that this process took.</summary>
internal sealed record Check(PublicationId Id, Guid WorkspaceId);
