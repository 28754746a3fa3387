using Cuewright.Core.Publishing.Gates;

namespace Cuewright.Core.Tests.Publishing.Gates;

public sealed class AppGateTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 8, 0, 0, TimeSpan.Zero);
    private static readonly Guid[] Grants = [.. Enumerable.Range(0, 4).Select(n => new Guid(n, 0, 0, new byte[8]))];
    private readonly AppGate _gate = new() { DeveloperAppId = Guid.Empty };

    [Fact]
    public void It_opens_when_several_accounts_fail_one_after_another()
    {
        Assert.Equal([false, false, false, false, false, true], Enumerable.Range(0, 6).Select(n => _gate.Fail(Grants[n % 3], 0, Now.AddSeconds(n))));
        Assert.Equal((true, Now.AddSeconds(35)), (_gate.IsOpen, _gate.RetryAt));
    }

    [Fact]
    public void One_account_in_trouble_opens_nothing() =>
        Assert.DoesNotContain(true, Enumerable.Range(0, 50).Select(n => _gate.Fail(Grants[n % 2], 0, Now.AddMilliseconds(n))));

    [Fact]
    public void A_few_failures_among_many_that_go_well_open_nothing() =>
        Assert.DoesNotContain(true, Enumerable.Range(0, 50).Select(n => _gate.Fail(Grants[n % 4], 1, Now.AddMilliseconds(n))));

    [Fact]
    public void Failures_far_apart_are_not_counted_together() =>
        Assert.DoesNotContain(true, Enumerable.Range(0, 50).Select(n => _gate.Fail(Grants[n % 4], 0, Now.AddSeconds(8 * n))));

    [Fact]
    public void One_tries_at_a_time_and_each_try_that_fails_makes_the_pause_longer()
    {
        Open();
        var now = _gate.RetryAt!.Value;
        var pauses = new List<double>();
        for (var i = 0; i < 6; i++)
        {
            Assert.False(_gate.MayProbe(now.AddTicks(-1)));
            Assert.True(_gate.MayProbe(now));
            _gate.Probe(Grants[0], now);
            Assert.False(_gate.MayProbe(now.AddSeconds(59)));
            Assert.False(_gate.Fail(Grants[1], 0, now));
            Assert.True(_gate.Fail(Grants[0], 0, now));
            pauses.Add((_gate.RetryAt!.Value - now).TotalSeconds);
            now = _gate.RetryAt.Value;
        }

        Assert.Equal([60, 120, 240, 300, 300, 300], pauses);
    }

    [Fact]
    public void Whoever_tried_and_was_never_heard_of_again_is_followed_by_another()
    {
        Open();
        var now = _gate.RetryAt!.Value;
        _gate.Probe(Grants[0], now);
        Assert.Equal(now.AddMinutes(1), _gate.NextTryAt);
        Assert.True(_gate.MayProbe(now.AddMinutes(1)));
    }

    [Fact]
    public void Closed_it_starts_anew()
    {
        Open();
        _gate.Close();
        Assert.Equal((false, null, 0), (_gate.IsOpen, _gate.NextTryAt, _gate.Failures));
        Assert.False(_gate.Fail(Grants[0], 0, Now));
    }

    [Fact]
    public void An_app_asks_no_more_than_its_minute_allows()
    {
        var (asked, between) = (new List<DateTimeOffset>(), TimeSpan.FromMinutes(1) / 300);
        for (var now = Now; now < Now.AddMinutes(4); now += TimeSpan.FromMilliseconds(20))
        {
            if (_gate.Ask(now, 300, between) is not { } until)
            {
                asked.Add(now);
            }
            else
            {
                Assert.InRange(until, now, now + between);
            }
        }

        Assert.All(asked, first => Assert.InRange(asked.Count(at => at >= first && at < first.AddMinutes(1)), 0, 600));
        Assert.InRange(asked.Count, 1400, 1600);
    }

    private void Open()
    {
        for (var n = 0; n < 6; n++)
        {
            _gate.Fail(Grants[n % 3], 0, Now);
        }

        Assert.True(_gate.IsOpen);
    }
}
