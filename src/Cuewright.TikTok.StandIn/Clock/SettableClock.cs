using Cuewright.TikTok.StandIn.Storage;

namespace Cuewright.TikTok.StandIn.Clock;

/// <summary>A clock that can be moved forward and sped up. It outlives a restart; it never goes back, since ids and instants only grow.</summary>
internal sealed class SettableClock(TimeProvider real, StandInState state) : TimeProvider
{
    private ClockSetting _setting = state.Clock.All.FirstOrDefault() ?? new ClockSetting(real.GetUtcNow(), real.GetUtcNow(), 1);

    public double Rate => _setting.Rate;

    public override DateTimeOffset GetUtcNow()
    {
        var setting = Volatile.Read(ref _setting);
        return setting.Shown + ((real.GetUtcNow() - setting.Real) * setting.Rate);
    }

    /// <summary>A timer runs at the rate it was made at; what waits for an instant is woken by the change itself.</summary>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        real.CreateTimer(callback, state, Scaled(dueTime), Scaled(period));

    /// <returns>False, and nothing changes, when it would go back.</returns>
    public bool Set(DateTimeOffset shown, double rate)
    {
        if (shown < GetUtcNow())
        {
            return false;
        }

        Volatile.Write(ref _setting, new ClockSetting(real.GetUtcNow(), shown, rate));
        state.Write(() => state.Clock.Put(_setting));
        return true;
    }

    private TimeSpan Scaled(TimeSpan time) => time <= TimeSpan.Zero ? time : TimeSpan.FromTicks(Math.Max(TimeSpan.TicksPerMillisecond, (long)(time.Ticks / _setting.Rate)));
}
