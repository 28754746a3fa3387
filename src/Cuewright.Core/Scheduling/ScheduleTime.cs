using Cuewright.Core.Kernel;

namespace Cuewright.Core.Scheduling;

/// <summary>When to publish, as a request says it: at once, or at a wall-clock time in a zone.</summary>
/// <param name="TimeZone">IANA id; null: each account's own.</param>
internal sealed record ScheduleTime(bool Now, string? LocalTime, string? TimeZone, bool AcceptShift)
{
    /// <summary>A little in the past still counts as now: clocks differ and a form takes a moment to send.</summary>
    private static readonly TimeSpan PastTolerance = TimeSpan.FromMinutes(1);

    /// <summary>Checks the request against the clock.</summary>
    /// <param name="ownTimeZone">The account's, for a request that names none.</param>
    public ScheduleTimeOutcome Decide(DateTimeOffset now, string ownTimeZone)
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

        var timeZone = TimeZone ?? ownTimeZone;
        if (ZoneRules.Problem(timeZone) is { } unknown)
        {
            return new ScheduleTimeOutcome.Refused(unknown);
        }

        if (WallClock.Resolve(LocalTime, timeZone) is not { } resolution)
        {
            return Refused("localTime", "time_unreadable", "Write the time like 2026-11-24T18:30.");
        }

        if (resolution.Instant < now - PastTolerance)
        {
            var where = TimeZone is null ? $" in {timeZone}" : "";
            return Refused("localTime", "in_the_past", $"This time has passed{where}. Choose a later one, or publish now.");
        }

        return resolution.Kind is TimeResolutionKind.Gap && !AcceptShift
            ? new ScheduleTimeOutcome.NeedsShift(resolution)
            : new ScheduleTimeOutcome.At(resolution.Instant, resolution.LocalTime, resolution.TimeZone);
    }

    private static ScheduleTimeOutcome.Refused Refused(string field, string code, string message) => new(new FieldProblem(field, code, message));
}
