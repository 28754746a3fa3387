using Cuewright.Core.Publishing.Pacing;
using FsCheck;
using FsCheck.Fluent;

namespace Cuewright.Core.Tests.Publishing.Pacing;

public sealed class CallTimesTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 25, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_minute_s_calls_may_go_at_once_and_the_next_when_the_first_token_is_back()
    {
        var times = Array.Empty<byte>();
        for (var i = 0; i < 6; i++)
        {
            var now = Start.AddSeconds(i);
            Assert.Equal(now, new CallTimes(times).FreeAt(6, now));
            times = new CallTimes(times).With(6, now);
        }

        Assert.Equal(Start + CallTimes.Window, new CallTimes(times).FreeAt(6, Start.AddSeconds(30)));
        Assert.Equal(Start.AddSeconds(70), new CallTimes(times).FreeAt(6, Start.AddSeconds(70)));
    }

    [Fact]
    public void Whoever_stands_behind_others_gets_the_token_after_theirs()
    {
        var times = new CallTimes(new CallTimes([]).With(2, Start)).With(2, Start.AddSeconds(10));
        var now = Start.AddSeconds(20);

        Assert.Equal(
            [Start + CallTimes.Window, Start.AddSeconds(10) + CallTimes.Window, Start + (2 * CallTimes.Window), Start.AddSeconds(10) + (2 * CallTimes.Window)],
            Enumerable.Range(0, 4).Select(ahead => new CallTimes(times).FreeAt(2, now, ahead)));
    }

    [Fact]
    public void A_clock_that_was_set_back_by_hours_blocks_nothing()
    {
        var times = Enumerable.Range(0, 6).Aggregate(Array.Empty<byte>(), (so, _) => new CallTimes(so).With(6, Start));
        Assert.Equal(Start.AddHours(-3), new CallTimes(times).FreeAt(6, Start.AddHours(-3)));
    }

    [Fact]
    public void No_minute_ever_holds_more_than_the_limit() => Prop.ForAll(
        Gen.Choose(1, 30).ToArbitrary(),
        Gen.Choose(0, 20_000).ListOf(200).ToArbitrary(),
        (limit, pauses) =>
        {
            var (times, now, calls) = (Array.Empty<byte>(), Start, new List<DateTimeOffset>());
            foreach (var pause in pauses)
            {
                now += TimeSpan.FromMilliseconds(pause);
                if (new CallTimes(times).FreeAt(limit, now) <= now)
                {
                    times = new CallTimes(times).With(limit, now);
                    calls.Add(now);
                }
            }

            return calls.TrueForAll(first => calls.Count(call => call >= first && call < first.AddMinutes(1)) <= limit);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_instant_that_is_told_is_the_first_that_is_free() => Prop.ForAll(
        Gen.Choose(0, 15_000).ListOf(12).ToArbitrary(),
        pauses =>
        {
            var (times, now) = (Array.Empty<byte>(), Start);
            foreach (var pause in pauses)
            {
                now += TimeSpan.FromMilliseconds(pause);
                times = new CallTimes(times).With(6, now);
            }

            var free = new CallTimes(times).FreeAt(6, now);
            return new CallTimes(times).FreeAt(6, free) == free && (free == now || new CallTimes(times).FreeAt(6, free.AddTicks(-1)) == free);
        }).QuickCheckThrowOnFailure();
}
