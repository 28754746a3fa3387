namespace Cuewright.Core.Scheduling.Late;

/// <summary>What waits for a person because it is late, the longest first.</summary>
/// <param name="Total">How many there are; the entries are one page of them.</param>
/// <param name="Next">Null on the last page.</param>
internal sealed record LateReview(IReadOnlyList<CalendarEntry> Entries, int Total, InstantCursor? Next)
{
    public const int PageSize = 100;
}
