namespace Cuewright.Core.Publishing.Failures;

/// <summary>How long to wait before the next try. Jitter keeps accounts that failed together from returning together.</summary>
internal static class Backoff
{
    private const double Jitter = 0.2;
    private static readonly TimeSpan First = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>After the given number of failures in a row: 4 s, 8 s, 16 s … 5 min, each ±20 %.</summary>
    public static TimeSpan After(int failures)
    {
        var doubled = First * Math.Pow(2, Math.Clamp(failures - 1, 0, 10));
        return Spread(doubled < Longest ? doubled : Longest);
    }

    /// <summary>Pause before the n-th question for a verdict: 2 s, 3 s, 4.5 s … 2 min, so that a fast post shows fast and a slow one costs little.</summary>
    public static TimeSpan BeforeCheck(int check)
    {
        var pause = TimeSpan.FromSeconds(2) * Math.Pow(1.5, Math.Clamp(check, 0, 12));
        return Spread(pause < TimeSpan.FromMinutes(2) ? pause : TimeSpan.FromMinutes(2));
    }

    /// <summary>Between looks at what may change at any time or never: a tenth of its age, so soon at first and four times a day at the end.</summary>
    public static TimeSpan ByAge(TimeSpan age) => Spread(TimeSpan.FromSeconds(Math.Clamp(age.TotalSeconds / 10, 60, 6 * 3600)));

    public static TimeSpan Spread(TimeSpan pause) =>
        // Not a secret: only to spread load.
#pragma warning disable CA5394
        pause * (1 - Jitter + (2 * Jitter * Random.Shared.NextDouble()));
#pragma warning restore CA5394
}
