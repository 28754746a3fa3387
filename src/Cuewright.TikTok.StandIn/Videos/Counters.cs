using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Videos;

/// <summary>Played counters: they only grow, fast at first, by the age of the post and the seed alone.</summary>
internal sealed record Counters(long Views, long Likes, long Comments, long Shares)
{
    private const double DaysToMost = 2.5;

    public static Counters Of(int seed, long postId, long followers, TimeSpan age)
    {
        // Most posts reach a part of the followers; one in twenty travels far beyond them.
        var luck = Chance.Of(seed, "reach", postId);
        var reach = (50 + (followers * (0.05 + (luck * 0.6)))) * (luck > 0.95 ? 12 : 1);
        var days = Math.Max(0, age.TotalDays);
        // Nearly all views of the first days, and a trickle for ever.
        var views = (long)(reach * (1 - Math.Exp(-days / DaysToMost) + (0.004 * days)));
        return new Counters(
            views,
            Share(views, 0.03 + (0.09 * Chance.Of(seed, "likes", postId))),
            Share(views, 0.001 + (0.007 * Chance.Of(seed, "comments", postId))),
            Share(views, 0.0005 + (0.005 * Chance.Of(seed, "shares", postId))));
    }

    private static long Share(long views, double rate) => (long)(views * rate);
}
