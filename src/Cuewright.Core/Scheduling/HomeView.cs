namespace Cuewright.Core.Scheduling;

/// <summary>What the home page opens with.</summary>
internal sealed record HomeView(
    DateOnly Today,
    IReadOnlyList<CalendarEntry> Next,
    IReadOnlyList<CalendarEntry> Attention,
    int Accounts,
    int Scheduled,
    int PublishedToday,
    int Failed);
