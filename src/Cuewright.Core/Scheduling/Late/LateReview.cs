namespace Cuewright.Core.Scheduling.Late;

/// <summary>What waits for a person because it is late or may be out already, the longest first.</summary>
/// <param name="Total">How many are late; the entries are one page of them.</param>
/// <param name="Next">Null on the last page.</param>
internal sealed record LateReview(IReadOnlyList<CalendarEntry> Entries, int Total, InstantCursor? Next)
{
    public const int PageSize = 100;

    /// <summary>The first of what may have gone out already, because the database was restored or moved: with every page.</summary>
    public IReadOnlyList<CalendarEntry> Restored { get; init; } = [];

    public int RestoredTotal { get; init; }
}
