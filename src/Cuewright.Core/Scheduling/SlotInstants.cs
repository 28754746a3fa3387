using Cuewright.Core.Accounts;

namespace Cuewright.Core.Scheduling;

/// <summary>The instants that weekly slots stand for, by the rule of <see cref="WallClock"/>.</summary>
internal static class SlotInstants
{
    /// <summary>
    /// In order, within a year. Sorted as a whole and not day by day: a gap can move a slot past a later one, even into the next day (a zone
    /// that crosses the date line skips one), and two slots that meet at one instant count once.
    /// </summary>
    public static IReadOnlyList<TimeResolution> After(DateTimeOffset after, IReadOnlyList<SlotTime> slots, string timeZone)
    {
        const int Days = 366;
        var byWeekday = slots.Where(slot => slot.Minute() is not null).ToLookup(slot => slot.Weekday, slot => slot.Minute() ?? 0);
        // A day earlier: what a skipped day moved here.
        var first = WallClock.Today(after, timeZone).AddDays(-1);
        return
        [
            .. Enumerable.Range(0, Days + 1).Select(first.AddDays)
                .SelectMany(date => byWeekday[IsoWeekday(date)].Select(minute => WallClock.Resolve(date, minute, timeZone)))
                .Where(resolution => resolution.Instant > after)
                .OrderBy(resolution => resolution.Instant).ThenBy(resolution => resolution.Kind)
                .DistinctBy(resolution => resolution.Instant),
        ];
    }

    private static int IsoWeekday(DateOnly date) => date.DayOfWeek is DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek;
}
