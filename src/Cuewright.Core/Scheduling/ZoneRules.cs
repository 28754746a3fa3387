using Cuewright.Core.Kernel;

namespace Cuewright.Core.Scheduling;

/// <summary>What is wrong with a zone that a request names, and the mend.</summary>
internal static class ZoneRules
{
    /// <returns>Null when it is a zone.</returns>
    public static FieldProblem? Problem(string timeZone) =>
        WallClock.IsZone(timeZone) ? null : new FieldProblem("timeZone", "unknown_time_zone", "Choose a time zone from the list, for example Europe/Berlin.");
}
