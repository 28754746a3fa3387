using Cuewright.Core.Kernel;

namespace Cuewright.Core.Scheduling;

internal abstract record ScheduleOutcome
{
    private ScheduleOutcome()
    {
    }

    public sealed record Done : ScheduleOutcome;

    public sealed record NotFound : ScheduleOutcome;

    public sealed record VersionConflict(int CurrentVersion) : ScheduleOutcome;

    /// <summary>It is being published or was: its time cannot change any more.</summary>
    public sealed record AlreadyStarted : ScheduleOutcome;

    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : ScheduleOutcome;

    /// <summary>The clock skips this time; ask the person, then repeat with the shift accepted.</summary>
    public sealed record NeedsShift(TimeResolution Resolution) : ScheduleOutcome;
}
