using Cuewright.TikTok.StandIn.Clock;

namespace Cuewright.TikTok.StandIn.Pages;

internal static class ClockSection
{
    public static Html Show(DateTimeOffset now, SettableClock? clock) => clock is null
        ? Html.Of($"""<p class="muted">It is {Words.Instant(now)}, by the real clock. Started with <code>TestClock</code>, it could be moved here.</p>""")
        : Html.Of(
            $"""
            <p>It is <strong>{Words.Instant(now)}</strong>, and time runs {(clock.Rate is 1 ? "as usual" : FormattableString.Invariant($"{clock.Rate:0.###} times as fast"))}.</p>
            <form class="card inline" method="post" action="/stand-in/console/clock">
              <label>Move on by<select name="advance"><option value="0">nothing</option><option value="60">a minute</option><option value="3600">an hour</option><option value="86400">a day</option><option value="2592000">30 days</option></select></label>
              <label>then run<select name="rate"><option value="1">as usual</option><option value="60">a minute a second</option><option value="3600">an hour a second</option></select></label>
              <button>Set the clock</button>
            </form>
            """);
}
