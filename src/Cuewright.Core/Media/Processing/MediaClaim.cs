using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Media.Processing;

/// <summary>The right to work on one media.</summary>
/// <param name="Holder">Unique per claim: who finds another holder on the row has lost it.</param>
internal sealed record MediaClaim(MediaId Id, Guid WorkspaceId, string Holder);
