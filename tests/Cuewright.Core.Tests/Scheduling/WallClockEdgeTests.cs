using Cuewright.Core.Scheduling;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Text;

namespace Cuewright.Core.Tests.Scheduling;

/// <summary>The one class that derives instants, at the edges of zones and of the calendar.</summary>
public sealed class WallClockEdgeTests
{
    [Theory]
    // Half an hour only.
    [InlineData("Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-04T02:45:00", 660)]
    // Midnight itself is skipped.
    [InlineData("America/Santiago", "2026-09-06T00:30", "2026-09-06T01:30:00", -180)]
    [InlineData("America/New_York", "2027-03-14T02:30", "2027-03-14T03:30:00", -240)]
    [InlineData("America/St_Johns", "2027-03-14T02:30", "2027-03-14T03:30:00", -150)]
    // A whole day that Samoa never had.
    [InlineData("Pacific/Apia", "2011-12-30T12:00", "2011-12-31T12:00:00", 840)]
    public void A_gap_goes_on_with_the_offset_before_it(string zone, string local, string shown, int offset)
    {
        var resolution = WallClock.Resolve(local, zone)!;

        Assert.Equal((TimeResolutionKind.Gap, shown, offset), (resolution.Kind, resolution.ResolvedLocalTime, resolution.OffsetMinutes));
    }

    [Theory]
    [InlineData("Australia/Lord_Howe", "2027-04-04T01:45", 660)]
    [InlineData("America/New_York", "2026-11-01T01:30", -240)]
    [InlineData("America/Santiago", "2027-04-03T23:30", -180)]
    [InlineData("Europe/Dublin", "2026-10-25T01:30", 60)]
    public void An_overlap_is_the_earlier_of_the_two(string zone, string local, int offset)
    {
        var resolution = WallClock.Resolve(local, zone)!;

        Assert.Equal((TimeResolutionKind.Overlap, offset), (resolution.Kind, resolution.OffsetMinutes));
        Assert.Equal(resolution.LocalTime, resolution.ResolvedLocalTime);
    }

    [Fact]
    public void Around_every_change_of_every_zone_the_rule_holds()
    {
        var from = Instant.FromUtc(2020, 1, 1, 0, 0);
        var to = Instant.FromUtc(2040, 1, 1, 0, 0);
        var changes = 0;
        foreach (var zone in DateTimeZoneProviders.Tzdb.Ids.Select(id => DateTimeZoneProviders.Tzdb[id]))
        {
            var intervals = zone.GetZoneIntervals(from, to).ToList();
            foreach (var (before, after) in intervals.Zip(intervals.Skip(1)).Where(pair => pair.First.WallOffset != pair.Second.WallOffset))
            {
                changes++;
                var (last, first) = (before.IsoLocalEnd, after.IsoLocalStart);
                var within = Text(last < first ? last.PlusSeconds(1) : first.PlusSeconds(1));
                var resolution = WallClock.Resolve(within, zone.Id)!;

                // Whether the wall clock skips the time or shows it twice: the offset before the change derives the instant.
                Assert.Equal(last < first ? TimeResolutionKind.Gap : TimeResolutionKind.Overlap, resolution.Kind);
                Assert.Equal(Local(within).WithOffset(before.WallOffset).ToInstant().ToDateTimeOffset(), resolution.Instant);
            }
        }

        Assert.True(changes > 1000, $"Only {changes} changes were looked at.");
    }

    [Fact]
    public void In_every_zone_and_century_a_reading_is_what_was_resolved_to_the_second()
    {
        var ids = DateTimeZoneProviders.Tzdb.Ids.ToArray();
        var cases = from zone in Gen.Elements(ids)
                    from day in Gen.Choose(0, 366 * 400)
                    from second in Gen.Choose(0, 86_399)
                    select (zone, local: new LocalDateTime(1800, 1, 1, 0, 0).PlusDays(day).PlusSeconds(second));

        Prop.ForAll(cases.ToArbitrary(), pair =>
        {
            var resolution = WallClock.Resolve(Text(pair.local), pair.zone)!;
            return WallClock.Read(resolution.Instant, pair.zone).LocalTime == resolution.ResolvedLocalTime
                && resolution.Instant.Offset == TimeSpan.Zero
                && (resolution.Kind is TimeResolutionKind.Gap || resolution.ResolvedLocalTime == Text(pair.local));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void Later_wall_clocks_are_never_earlier_instants_but_across_an_overlap()
    {
        var ids = DateTimeZoneProviders.Tzdb.Ids.ToArray();
        var cases = from zone in Gen.Elements(ids)
                    from minutes in Gen.Choose(0, 60 * 24 * 366 * 20)
                    from later in Gen.Choose(1, 60 * 72)
                    select (zone, first: new LocalDateTime(2020, 1, 1, 0, 0).PlusMinutes(minutes), later);

        Prop.ForAll(cases.ToArbitrary(), item =>
        {
            var (first, second) = (WallClock.Resolve(Text(item.first), item.zone)!, WallClock.Resolve(Text(item.first.PlusMinutes(item.later)), item.zone)!);
            return first.Kind is not TimeResolutionKind.Exact || second.Kind is not TimeResolutionKind.Exact || first.Instant < second.Instant;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Theory]
    [InlineData("0001-01-01T00:00")]
    [InlineData("9999-12-31T23:59")]
    [InlineData("-0001-01-01T00:00:00")]
    [InlineData("2026-11-24T18:60")]
    [InlineData("2026-02-29T10:00")]
    [InlineData("2026-11-24 18:30")]
    [InlineData("2026-11-24T18:30Z")]
    [InlineData("2026-11-24T18:30+01:00")]
    [InlineData("٢٠٢٦-١١-٢٤T١٨:٣٠")]
    [InlineData("2026-11-24T18:3\0")]
    public void Ends_of_the_calendar_and_other_spellings_are_not_guessed_in_any_zone(string local)
    {
        foreach (var zone in new[] { "UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago" })
        {
            Assert.Null(WallClock.Resolve(local, zone));
        }
    }

    [Theory]
    [InlineData("0002-01-01T00:00:00")]
    [InlineData("9998-12-31T23:59:59")]
    public void The_years_between_have_instants_in_every_zone(string local) =>
        Assert.All(DateTimeZoneProviders.Tzdb.Ids, zone => Assert.Equal(local, WallClock.Read(WallClock.Resolve(local, zone)!.Instant, zone).LocalTime));

    [Fact]
    public void A_zone_that_is_unknown_reads_as_utc_and_its_name_is_kept()
    {
        var reading = WallClock.Read(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero), "Mars/Olympus");

        Assert.Equal(new LocalReading("2026-11-24T08:00:00", "Mars/Olympus", 0), reading);
    }

    [Theory]
    [InlineData("Pacific/Kiritimati", "2026-11-25")]
    [InlineData("UTC", "2026-11-24")]
    [InlineData("Pacific/Pago_Pago", "2026-11-23")]
    public void Today_depends_on_where_one_is(string zone, string date) =>
        Assert.Equal(DateOnly.Parse(date, null), WallClock.Today(new DateTimeOffset(2026, 11, 24, 10, 30, 0, TimeSpan.Zero), zone));

    private static string Text(LocalDateTime local) => LocalDateTimePattern.GeneralIso.Format(local);

    private static LocalDateTime Local(string text) => LocalDateTimePattern.GeneralIso.Parse(text).Value;
}
