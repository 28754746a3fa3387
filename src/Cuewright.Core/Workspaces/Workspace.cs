using Cuewright.Core.Kernel;

namespace Cuewright.Core.Workspaces;

internal sealed class Workspace : IVersioned
{
    public required Guid Id { get; init; }

    public required string Name { get; set; }

    /// <summary>IANA id; what the calendar shows and what new schedules start from.</summary>
    public required string TimeZone { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public int Version { get; set; } = 1;
}
