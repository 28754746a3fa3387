using Cuewright.Core.Kernel;

namespace Cuewright.Core.Scheduling;

internal abstract record ScheduleTimeOutcome
{
    private ScheduleTimeOutcome()
    {
    }

    public sealed record At(DateTimeOffset Instant, string? LocalTime, string? TimeZone) : ScheduleTimeOutcome;

    /// <summary>The clock skips this time; saved only when the request accepts the shifted one.</summary>
    public sealed record NeedsShift(TimeResolution Resolution) : ScheduleTimeOutcome;

    public sealed record Refused(FieldProblem Problem) : ScheduleTimeOutcome;
}
