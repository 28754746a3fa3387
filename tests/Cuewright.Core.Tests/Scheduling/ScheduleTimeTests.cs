using Cuewright.Core.Scheduling;

namespace Cuewright.Core.Tests.Scheduling;

public sealed class ScheduleTimeTests
{
    private const string Own = "Asia/Tokyo";
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Now_means_now() =>
        Assert.Equal(new ScheduleTimeOutcome.At(Now, null, null), new ScheduleTime(true, null, null, false).Decide(Now, Own));

    [Theory]
    [InlineData("2026-11-24T08:58", "Europe/Berlin", "localTime", "in_the_past")]
    [InlineData("2026-11-24T10:00", "Mars/Olympus", "timeZone", "unknown_time_zone")]
    [InlineData("2026-11-24T10:00", "", "timeZone", "unknown_time_zone")]
    [InlineData("2026-11-24T16:58", null, "localTime", "in_the_past")]
    [InlineData("soon", "Europe/Berlin", "localTime", "time_unreadable")]
    [InlineData(null, "Europe/Berlin", "localTime", "time_missing")]
    public void A_bad_time_is_refused_at_its_field(string? local, string? zone, string field, string code)
    {
        var refused = Assert.IsType<ScheduleTimeOutcome.Refused>(new ScheduleTime(false, local, zone, false).Decide(Now, Own));

        Assert.Equal((field, code), (refused.Problem.Field, refused.Problem.Code));
    }

    [Fact]
    public void A_time_without_a_zone_is_meant_on_the_accounts_own_clock()
    {
        var at = Assert.IsType<ScheduleTimeOutcome.At>(new ScheduleTime(false, "2026-11-24T18:30", null, false).Decide(Now, Own));

        Assert.Equal((new DateTimeOffset(2026, 11, 24, 9, 30, 0, TimeSpan.Zero), "2026-11-24T18:30:00", Own), (at.Instant, at.LocalTime, at.TimeZone));
    }

    [Fact]
    public void A_moment_ago_still_counts_because_a_form_takes_time_to_send() =>
        Assert.IsType<ScheduleTimeOutcome.At>(new ScheduleTime(false, "2026-11-24T08:59:30", "Europe/Berlin", false).Decide(Now, Own));

    [Fact]
    public void A_time_in_a_gap_is_saved_only_when_the_shift_is_accepted()
    {
        var asked = Assert.IsType<ScheduleTimeOutcome.NeedsShift>(new ScheduleTime(false, "2027-03-28T02:30", "Europe/Berlin", false).Decide(Now, Own));
        Assert.Equal("2027-03-28T03:30:00", asked.Resolution.ResolvedLocalTime);

        var accepted = Assert.IsType<ScheduleTimeOutcome.At>(new ScheduleTime(false, "2027-03-28T02:30", "Europe/Berlin", true).Decide(Now, Own));
        Assert.Equal(asked.Resolution.Instant, accepted.Instant);
        Assert.Equal("2027-03-28T02:30:00", accepted.LocalTime);
    }

    [Fact]
    public void Both_now_and_a_time_is_a_contradiction() =>
        Assert.IsType<ScheduleTimeOutcome.Refused>(new ScheduleTime(true, "2026-12-24T10:00", "UTC", false).Decide(Now, Own));
}
