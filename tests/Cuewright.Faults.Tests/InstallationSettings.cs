namespace Cuewright.Faults.Tests;

/// <summary>How an installation differs from the demo.</summary>
internal sealed record InstallationSettings
{
    /// <summary>Server and stand-in run so many times as fast as real time.</summary>
    public double ClockRate { get; init; } = 1;

    /// <summary>Whether the stand-in's clock can be moved, at whatever rate.</summary>
    public bool MovableClock { get; init; }

    /// <summary>Whether the clocks of the servers can be set wrong while they run.</summary>
    public bool WrongClock { get; init; }

    /// <summary>Further settings of every server.</summary>
    public IReadOnlyDictionary<string, string> Server { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Further settings of the stand-in.</summary>
    public IReadOnlyDictionary<string, string> StandIn { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Ten times as fast: a lease lasts three seconds, which a busy machine can keep, and a restart takes longer. The stand-in probes nothing, because
    /// the same clip is published many times.
    /// </summary>
    public static InstallationSettings Fast { get; } = new()
    {
        ClockRate = 10,
        Server = new Dictionary<string, string>(StringComparer.Ordinal) { ["Publishing__Lease"] = "00:00:30", ["Publishing__Renewal"] = "00:00:09" },
        StandIn = new Dictionary<string, string>(StringComparer.Ordinal) { ["StandIn__FfprobePath"] = "" },
    };
}
