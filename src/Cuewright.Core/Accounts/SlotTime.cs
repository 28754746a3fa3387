using System.Globalization;

namespace Cuewright.Core.Accounts;

/// <summary>A weekly wall-clock time as a request or an answer says it.</summary>
/// <param name="Weekday">ISO 8601: 1 is Monday, 7 is Sunday.</param>
/// <param name="Time">For example 18:30.</param>
internal sealed record SlotTime(int Weekday, string Time)
{
    public static SlotTime Of(int weekday, int minute) => new(weekday, $"{minute / 60:00}:{minute % 60:00}");

    /// <returns>Minutes since midnight; null when it is no time.</returns>
    public int? Minute() =>
        TimeOnly.TryParseExact(Time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? (time.Hour * 60) + time.Minute : null;
}
