namespace Cuewright.Core.Scheduling;

/// <summary>What the home page opens with.</summary>
/// <param name="AtRisk">The next that will not go out as they stand.</param>
/// <param name="RiskCount">How many are at risk; the list has the first of them.</param>
/// <param name="Late">How many wait for a person because they are late, or may have gone out already.</param>
internal sealed record HomeView(
    DateOnly Today,
    IReadOnlyList<CalendarEntry> Next,
    IReadOnlyList<CalendarEntry> Attention,
    IReadOnlyList<CalendarEntry> AtRisk,
    int Accounts,
    int Scheduled,
    int PublishedToday,
    int Failed,
    int Late,
    int RiskCount);
