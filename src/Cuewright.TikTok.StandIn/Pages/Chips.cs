using Cuewright.TikTok.StandIn.Control;

namespace Cuewright.TikTok.StandIn.Pages;

internal static class Chips
{
    /// <summary>A creator's state in words.</summary>
    public static Html Of(CreatorView creator)
    {
        IEnumerable<(bool Shows, string Text, string Kind)> chips =
        [
            (creator.Connected, "connected", "good"),
            (creator.IsPrivate, "private", ""),
            (creator.Banned, "banned", "bad"),
            (creator.Refusal is not null, creator.Refusal is { } refusal ? $"refuses next {refusal.Count}: {refusal.Reason}" : "", "bad"),
            (creator.PostsToday >= creator.DailyPostCap, "no more posts today", "bad"),
        ];
        return Html.Join(chips.Where(chip => chip.Shows), chip => Html.Of($"""<span class="chip {chip.Kind}">{chip.Text}</span>"""));
    }
}
