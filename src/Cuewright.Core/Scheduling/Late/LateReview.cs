namespace Cuewright.Core.Scheduling.Late;

/// <summary>What waits for a person because it is late or may be out already, the longest first.</summary>
/// <param name="Total">How many there are; the list has the first of them.</param>
/// <param name="Restored">What may have gone out already, because the database was restored or moved.</param>
internal sealed record LateReview(IReadOnlyList<CalendarEntry> Entries, int Total, IReadOnlyList<CalendarEntry> Restored, int RestoredTotal);
