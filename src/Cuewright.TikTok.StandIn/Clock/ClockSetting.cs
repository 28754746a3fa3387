namespace Cuewright.TikTok.StandIn.Clock;

/// <summary>The test clock: from <paramref name="Real"/> on it goes on from <paramref name="Shown"/>, <paramref name="Rate"/> times as fast.</summary>
internal sealed record ClockSetting(DateTimeOffset Real, DateTimeOffset Shown, double Rate);
