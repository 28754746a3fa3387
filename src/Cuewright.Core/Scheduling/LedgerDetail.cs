using System.Globalization;

namespace Cuewright.Core.Scheduling;

/// <summary>How a time is told in the ledger.</summary>
internal static class LedgerDetail
{
    public static IReadOnlyDictionary<string, string> OfTime(ScheduleTimeOutcome.At at)
    {
        var detail = new Dictionary<string, string>(StringComparer.Ordinal) { ["instant"] = at.Instant.ToString("O", CultureInfo.InvariantCulture) };
        if (at is { LocalTime: { } localTime, TimeZone: { } timeZone })
        {
            detail["localTime"] = localTime;
            detail["timeZone"] = timeZone;
        }

        return detail;
    }
}
