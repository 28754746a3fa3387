namespace Cuewright.Core.Publishing.Preflight;

/// <summary>When it is looked at whether a publication will go out: once it has a time, an hour and ten minutes before, and more often while something is wrong.</summary>
internal static class CheckTimes
{
    public static readonly TimeSpan First = TimeSpan.FromMinutes(60);
    public static readonly TimeSpan Last = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan SoonAgain = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LaterAgain = TimeSpan.FromHours(1);

    /// <returns>Null when no check lies ahead.</returns>
    public static DateTimeOffset? Next(DateTimeOffset publishAt, DateTimeOffset now) =>
        publishAt - First > now ? publishAt - First : publishAt - Last > now ? publishAt - Last : null;

    /// <summary>What was mended must not stand there as broken until the next regular check.</summary>
    public static DateTimeOffset? WhileAtRisk(DateTimeOffset publishAt, DateTimeOffset now)
    {
        var again = now + (publishAt - now < Day ? SoonAgain : LaterAgain);
        return Next(publishAt, now) is { } next && next < again ? next : again < publishAt ? again : null;
    }
}
