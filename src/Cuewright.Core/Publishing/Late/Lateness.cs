namespace Cuewright.Core.Publishing.Late;

/// <summary>How late a publication would start now.</summary>
internal static class Lateness
{
    /// <summary>Less than this is a busy minute, a short fault or TikTok's pace, and nobody's concern.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>When it should have started: its instant, or when a person let its account go on.</summary>
    public static DateTimeOffset? Expected(Publication publication) => publication.LateFrom ?? publication.PublishAt;

    /// <param name="line">The publication of the account that was last worked before this one; null: none.</param>
    /// <returns>Null when it is punctual. One that stood in line behind others of its account, which were punctual themselves, is: the lane was at work, not away.</returns>
    public static TimeSpan? Of(Publication publication, LineBefore? line, DateTimeOffset now)
    {
        if (Expected(publication) is not { } expected)
        {
            return null;
        }

        var free = line is { WasLate: false } && line.DoneAt > expected ? line.DoneAt : expected;
        return now - free > Tolerance ? now - expected : null;
    }
}
