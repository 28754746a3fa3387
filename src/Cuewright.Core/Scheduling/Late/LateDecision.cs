namespace Cuewright.Core.Scheduling.Late;

/// <summary>What a person wants to become of late publications.</summary>
internal abstract record LateDecision
{
    private LateDecision()
    {
    }

    public sealed record PublishNow : LateDecision;

    /// <summary>They never go out.</summary>
    public sealed record Skip : LateDecision;

    /// <summary>They are out already: an earlier life of the database sent them.</summary>
    public sealed record ItIsOut : LateDecision;

    /// <summary>Each takes its account's next free slot, in the order in which they were due.</summary>
    public sealed record NextSlots : LateDecision;

    /// <summary>The first goes out at the start, each other one the interval after the one before.</summary>
    /// <param name="LocalTime">Wall clock of the start.</param>
    public sealed record Spread(string? LocalTime, string? TimeZone, int IntervalMinutes, bool AcceptShift) : LateDecision
    {
        public const int LongestMinutes = 24 * 60;
    }
}
