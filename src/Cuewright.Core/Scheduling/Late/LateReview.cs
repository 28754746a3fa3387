namespace Cuewright.Core.Scheduling.Late;

/// <summary>What waits for a person because it is late, the longest first.</summary>
/// <param name="Total">How many there are; the list has the first of them.</param>
internal sealed record LateReview(IReadOnlyList<CalendarEntry> Entries, int Total);
