using System.Globalization;
using Cuewright.Core.Kernel;
using Microsoft.Extensions.Time.Testing;

namespace Cuewright.Core.Tests.Foundation;

public sealed class TestClockTests : IDisposable
{
    private static readonly DateTimeOffset From = new(2026, 11, 25, 8, 0, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider _real = new(From);
    private readonly string _folder = Directory.CreateTempSubdirectory("cuewright-clock-").FullName;

    private string OffsetFile => Path.Combine(_folder, "offset");

    [Fact]
    public void It_runs_at_its_rate_from_the_given_instant_on()
    {
        var clock = new TestClock(_real, From, 10, null);
        var before = clock.GetTimestamp();
        _real.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(From + TimeSpan.FromMinutes(1), clock.GetUtcNow());
        Assert.Equal(TimeSpan.FromMinutes(1), clock.GetElapsedTime(before));
    }

    [Fact]
    public void A_process_that_starts_later_shows_the_same_instant()
    {
        var first = new TestClock(_real, From, 10, null);
        _real.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(first.GetUtcNow(), new TestClock(_real, From, 10, null).GetUtcNow());
    }

    [Fact]
    public async Task Timers_run_at_its_rate_also_when_they_are_changed()
    {
        var clock = new TestClock(_real, From, 10, null);
        using var lease = new CancellationTokenSource(TimeSpan.FromSeconds(10), clock);
        _real.Advance(TimeSpan.FromMilliseconds(900));
        Assert.False(lease.IsCancellationRequested);
        lease.CancelAfter(TimeSpan.FromSeconds(10));
        _real.Advance(TimeSpan.FromMilliseconds(900));
        Assert.False(lease.IsCancellationRequested);
        _real.Advance(TimeSpan.FromMilliseconds(100));
        Assert.True(lease.IsCancellationRequested);

        var pause = Task.Delay(TimeSpan.FromMinutes(1), clock, TestContext.Current.CancellationToken);
        _real.Advance(TimeSpan.FromSeconds(6));
        await pause;
    }

    [Fact]
    public void It_is_wrong_by_what_the_file_says_and_its_stop_watches_are_not()
    {
        Write(10);
        var clock = new TestClock(_real, null, 1, OffsetFile);
        var before = clock.GetTimestamp();
        Assert.Equal(From + TimeSpan.FromSeconds(10), clock.GetUtcNow());
        Write(-20.5);
        _real.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(From + TimeSpan.FromSeconds(1 - 20.5), clock.GetUtcNow());
        Assert.Equal(TimeSpan.FromSeconds(1), clock.GetElapsedTime(before));
    }

    [Fact]
    public void Only_at_the_rate_of_real_time_can_others_be_compared_with()
    {
        Assert.True(new TestClock(_real, null, 1, OffsetFile).KeepsPace);
        Assert.False(new TestClock(_real, null, 10, null).KeepsPace);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(double seconds) => File.WriteAllText(OffsetFile, seconds.ToString(CultureInfo.InvariantCulture));
}
