using Cuewright.Core.Kernel;

namespace Cuewright.Core.Scheduling;

/// <summary>When to publish, as a request says it: at once, or at a wall-clock time in a zone.</summary>
internal sealed record ScheduleTime(bool Now, string? LocalTime, string? TimeZone, bool AcceptShift)
{
    /// <summary>A little in the past still counts as now: clocks differ and a form takes a moment to send.</summary>
    private static readonly TimeSpan PastTolerance = TimeSpan.FromMinutes(1);

    /// <summary>Checks the request against the clock.</summary>
    public ScheduleTimeOutcome Decide(DateTimeOffset now)
    {
        if (Now)
        {
            return LocalTime is null
                ? new ScheduleTimeOutcome.At(now, null, null)
                : Refused("now", "now_or_time", "Choose either now or a time, not both.");
        }

        if (string.IsNullOrWhiteSpace(LocalTime))
        {
            return Refused("localTime", "time_missing", "Choose a date and time, or publish now.");
        }

        if (string.IsNullOrWhiteSpace(TimeZone) || !WallClock.IsZone(TimeZone))
        {
            return Refused("timeZone", "unknown_time_zone", "Choose a time zone from the list, for example Europe/Berlin.");
        }

        if (WallClock.Resolve(LocalTime, TimeZone) is not { } resolution)
        {
            return Refused("localTime", "time_unreadable", "Write the time like 2026-11-24T18:30.");
        }

        if (resolution.Instant < now - PastTolerance)
        {
            return Refused("localTime", "in_the_past", "This time has passed. Choose a later one, or publish now.");
        }

        return resolution.Kind is TimeResolutionKind.Gap && !AcceptShift
            ? new ScheduleTimeOutcome.NeedsShift(resolution)
            : new ScheduleTimeOutcome.At(resolution.Instant, resolution.LocalTime, resolution.TimeZone);
    }

    private static ScheduleTimeOutcome.Refused Refused(string field, string code, string message) => new(new FieldProblem(field, code, message));
}
