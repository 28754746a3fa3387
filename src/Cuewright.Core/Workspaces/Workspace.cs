using Cuewright.Core.Kernel;
using Cuewright.Core.Publishing.Late;

namespace Cuewright.Core.Workspaces;

internal sealed class Workspace : IVersioned
{
    public required Guid Id { get; init; }

    public required string Name { get; set; }

    /// <summary>IANA id; what the calendar shows and what new schedules start from.</summary>
    public required string TimeZone { get; set; }

    /// <summary>What becomes of posts that say nothing themselves and could not go out at their time.</summary>
    public LatePolicy LatePolicy { get; set; } = LatePolicy.Publish;

    /// <summary>With <see cref="LatePolicy.Publish"/>: how late they may still go out by themselves.</summary>
    public int LateWithinMinutes { get; set; } = LateRule.DefaultMinutes;

    public required DateTimeOffset CreatedAt { get; init; }

    public int Version { get; set; } = 1;

    public LateRule Late
    {
        get => LateRule.Of(LatePolicy, LateWithinMinutes);
        // What was chosen before comes back when the policy does.
        set => (LatePolicy, LateWithinMinutes) = (value.Policy, value.WithinMinutes ?? LateWithinMinutes);
    }
}
