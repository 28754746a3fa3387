using System.Globalization;

namespace Cuewright.Core.Kernel;

/// <summary>
/// A clock for tests of whole processes: from an instant on it runs at a rate, so that hours pass in seconds, and it can be wrong by what a file says, also
/// while it runs. As on a real machine a jump moves what the clock shows and not what its timers and stop watches measure.
/// </summary>
internal sealed class TestClock : TimeProvider
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    private readonly TimeProvider _real;
    private readonly DateTimeOffset _from;
    private readonly double _rate;
    private readonly string? _offsetFile;
    private readonly long _start;
    private long _looked;
    private TimeSpan _offset;

    public TestClock(TimeProvider real, DateTimeOffset? from, double rate, string? offsetFile)
    {
        (_real, _rate, _offsetFile) = (real, rate, offsetFile);
        _from = from ?? real.GetUtcNow();
        _start = real.GetTimestamp();
        _offset = ReadOffset();
        _looked = _start;
    }

    /// <summary>It keeps pace with real time and is at most wrong: whoever else keeps time can be compared with.</summary>
    public bool KeepsPace => _rate is 1;

    public override long TimestampFrequency => _real.TimestampFrequency;

    public override long GetTimestamp() => (long)((_real.GetTimestamp() - _start) * _rate);

    public override DateTimeOffset GetUtcNow() => _from + ((_real.GetUtcNow() - _from) * _rate) + Offset();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new ScaledTimer(_real.CreateTimer(callback, state, Scaled(dueTime), Scaled(period)), this);

    private TimeSpan Offset()
    {
        if (_offsetFile is not null && _real.GetElapsedTime(Volatile.Read(ref _looked)) >= BetweenLooks)
        {
            _offset = ReadOffset();
            Volatile.Write(ref _looked, _real.GetTimestamp());
        }

        return _offset;
    }

    private TimeSpan ReadOffset() => _offsetFile is not null && File.Exists(_offsetFile)
        ? TimeSpan.FromSeconds(double.Parse(File.ReadAllText(_offsetFile), CultureInfo.InvariantCulture))
        : TimeSpan.Zero;

    private TimeSpan Scaled(TimeSpan time) => time <= TimeSpan.Zero ? time : TimeSpan.FromTicks(Math.Max(TimeSpan.TicksPerMillisecond, (long)(time.Ticks / _rate)));

    private sealed class ScaledTimer(ITimer timer, TestClock clock) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(clock.Scaled(dueTime), clock.Scaled(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
