namespace Cuewright.TikTok.StandIn.Faults;

/// <summary>Something that is to go wrong: some calls to a path are delayed, answered with an error, or cut.</summary>
internal sealed record FaultRule
{
    public const string CutBefore = "before";
    public const string CutAfter = "after";

    /// <summary>Part of "VERB /path?query".</summary>
    public required string Path { get; init; }

    /// <summary>The handle whose calls are hit; null: everybody's.</summary>
    public string? Account { get; init; }

    /// <summary>The chance of each matching call, by the seed, until <see cref="Times"/> were hit; null: counted from <see cref="Nth"/>.</summary>
    public double? Probability { get; init; }

    /// <summary>The first matching call that is hit, counted from 1.</summary>
    public int Nth { get; init; } = 1;

    /// <summary>How many matching calls in a row are hit.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Answered instead of the real answer; null with a code: its usual status.</summary>
    public int? Status { get; init; }

    /// <summary>The error code of that answer.</summary>
    public string? Code { get; init; }

    /// <summary>The connection is dropped before the call is taken, or after it was taken and before its answer.</summary>
    public string? Cut { get; init; }

    /// <summary>What no client can read, instead of the real answer: one of <see cref="FaultBodies.Names"/>.</summary>
    public string? Body { get; init; }

    public int DelayMs { get; init; }

    /// <summary>Never answered: the caller has to give up.</summary>
    public bool Hang { get; init; }
}
