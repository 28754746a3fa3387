using Cuewright.Core.Scheduling;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Cuewright.Core.Tests.Scheduling;

public sealed class WallClockTests
{
    [Theory]
    [InlineData("2026-11-24T18:30", "Europe/Berlin", "2026-11-24T17:30:00Z", 60)]
    [InlineData("2026-07-24T18:30:00", "Europe/Berlin", "2026-07-24T16:30:00Z", 120)]
    [InlineData("2026-11-24T18:30", "Asia/Kathmandu", "2026-11-24T12:45:00Z", 345)]
    [InlineData("2026-11-24T18:30", "UTC", "2026-11-24T18:30:00Z", 0)]
    public void An_ordinary_time_has_one_instant(string local, string zone, string instant, int offset)
    {
        var resolution = WallClock.Resolve(local, zone)!;

        Assert.Equal(DateTimeOffset.Parse(instant, null), resolution.Instant);
        Assert.Equal(offset, resolution.OffsetMinutes);
        Assert.Equal(TimeResolutionKind.Exact, resolution.Kind);
    }

    [Fact]
    public void A_time_in_a_gap_uses_the_offset_before_it()
    {
        var resolution = WallClock.Resolve("2027-03-28T02:30", "Europe/Berlin")!;

        Assert.Equal(TimeResolutionKind.Gap, resolution.Kind);
        Assert.Equal("2027-03-28T03:30:00", resolution.ResolvedLocalTime);
        Assert.Equal(new DateTimeOffset(2027, 3, 28, 1, 30, 0, TimeSpan.Zero), resolution.Instant);
    }

    [Fact]
    public void A_time_in_an_overlap_is_the_earlier()
    {
        var resolution = WallClock.Resolve("2026-10-25T02:30", "Europe/Berlin")!;

        Assert.Equal(TimeResolutionKind.Overlap, resolution.Kind);
        Assert.Equal(120, resolution.OffsetMinutes);
        Assert.Equal(new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero), resolution.Instant);
    }

    [Theory]
    [InlineData("24.11.2026 18:30", "Europe/Berlin")]
    [InlineData("2026-11-31T18:30", "Europe/Berlin")]
    [InlineData("2026-11-24T18:30", "Europe/Atlantis")]
    [InlineData("", "UTC")]
    public void What_cannot_be_read_is_not_guessed(string local, string zone) => Assert.Null(WallClock.Resolve(local, zone));

    [Fact]
    public void Every_zone_reads_back_what_it_resolved()
    {
        var ids = DateTimeZoneProviders.Tzdb.Ids.ToArray();
        var cases = from zone in Gen.Elements(ids)
                    from minutes in Gen.Choose(0, 60 * 24 * 366 * 20)
                    select (zone, local: new LocalDateTime(2020, 1, 1, 0, 0).PlusMinutes(minutes));

        Prop.ForAll(cases.ToArbitrary(), pair =>
        {
            var text = NodaTime.Text.LocalDateTimePattern.ExtendedIso.Format(pair.local);
            var resolution = WallClock.Resolve(text, pair.zone)!;
            var reading = WallClock.Read(resolution.Instant, pair.zone);
            var readsBack = reading.LocalTime == resolution.ResolvedLocalTime;
            return resolution.Kind is TimeResolutionKind.Gap
                ? readsBack && string.CompareOrdinal(reading.LocalTime, resolution.LocalTime) > 0
                : readsBack && reading.LocalTime == resolution.LocalTime;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void A_day_starts_when_its_zone_says()
    {
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 23, 0, 0, TimeSpan.Zero), WallClock.StartOfDay(new DateOnly(2026, 11, 24), "Europe/Berlin"));
        // Clocks in Santiago skip midnight itself on this day.
        Assert.Equal("2026-09-06T01:00:00", WallClock.Read(WallClock.StartOfDay(new DateOnly(2026, 9, 6), "America/Santiago"), "America/Santiago").LocalTime);
    }

    [Fact]
    public void The_list_of_zones_holds_each_place_once()
    {
        Assert.Contains("Europe/Berlin", WallClock.ZoneIds);
        Assert.Contains("UTC", WallClock.ZoneIds);
        Assert.DoesNotContain("EST", WallClock.ZoneIds);
        Assert.Equal(WallClock.ZoneIds.Count, WallClock.ZoneIds.Distinct(StringComparer.Ordinal).Count());
    }
}
