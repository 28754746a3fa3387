using Cuewright.Core.Publishing;

namespace Cuewright.Server.Hosting.Testing;

/// <summary>Section <c>Testing</c>: switches with which tests make a whole process fail. Refused in Production.</summary>
public sealed class TestingOptions
{
    public const string Section = "Testing";

    /// <summary>The process ends there as by kill -9; null: nowhere.</summary>
    public CrashPoint? CrashAt { get; set; }

    /// <summary>At the how many-th time that it gets there.</summary>
    public int CrashAtTime { get; set; } = 1;

    /// <summary>The clock runs so many times as fast as real time.</summary>
    public double ClockRate { get; set; } = 1;

    /// <summary>The instant from which it does, the same for several processes; null: the start of this one.</summary>
    public DateTimeOffset? ClockFrom { get; set; }

    /// <summary>A file with the seconds by which the clock is wrong, read while the process runs; null: it is right.</summary>
    public string? ClockOffsetFile { get; set; }

    public bool HasClock => ClockRate is not 1 || ClockFrom is not null || ClockOffsetFile is not null;

    public bool IsSet => HasClock || CrashAt is not null;
}
