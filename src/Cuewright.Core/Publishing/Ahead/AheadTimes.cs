namespace Cuewright.Core.Publishing.Ahead;

/// <summary>How long before its instant an upload begins. TikTok's upload URL lives one hour, so it cannot be long.</summary>
internal static class AheadTimes
{
    /// <summary>What is left of the hour at the instant must be enough for the last part, and for a few minutes of trouble.</summary>
    public static readonly TimeSpan Most = TimeSpan.FromMinutes(50);

    private static readonly TimeSpan Least = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(2);

    // A line is rarely as fast as it was.
    private const double Caution = 1.5;

    public static TimeSpan Lead(int uploadSeconds)
    {
        var lead = (TimeSpan.FromSeconds(uploadSeconds) * Caution) + Margin;
        return lead < Least ? Least : lead > Most ? Most : lead;
    }
}
