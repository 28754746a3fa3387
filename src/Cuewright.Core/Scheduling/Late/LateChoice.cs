using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Scheduling.Late;

/// <summary>A late publication that somebody chose, as they saw it.</summary>
internal sealed record LateChoice(PublicationId Id, int Version);
