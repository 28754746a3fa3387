using System.Globalization;

namespace Cuewright.Core.Scheduling;

/// <summary>Where the next page of a list in the order of instants begins: behind so many of those that are due at one instant.</summary>
internal sealed record InstantCursor(DateTimeOffset At, int Skip)
{
    public static InstantCursor Start { get; } = new(DateTimeOffset.MinValue, 0);

    /// <returns>Null when it is none of ours.</returns>
    public static InstantCursor? Read(string text) =>
        text.Split('.') is [var ticks, var skip]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTimeOffset.MaxValue.UtcTicks
        && int.TryParse(skip, NumberStyles.None, CultureInfo.InvariantCulture, out var skipped)
            ? new InstantCursor(new DateTimeOffset(at, TimeSpan.Zero), skipped)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}.{Skip}");
}
