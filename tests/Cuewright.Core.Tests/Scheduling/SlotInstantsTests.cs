using Cuewright.Core.Accounts;
using Cuewright.Core.Scheduling;

namespace Cuewright.Core.Tests.Scheduling;

public sealed class SlotInstantsTests
{
    private static readonly SlotTime[] Sundays = [new(7, "02:30"), new(7, "03:15"), new(7, "03:30")];

    [Fact]
    public void Slots_come_in_order_by_the_wall_clock_of_the_zone()
    {
        // A Tuesday.
        var after = new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

        var slots = SlotInstants.After(after, [new(2, "13:00"), new(2, "18:30"), new(1, "09:00")], "Europe/Berlin").Take(3);

        Assert.Equal(["2026-11-24T18:30:00", "2026-11-30T09:00:00", "2026-12-01T13:00:00"], slots.Select(slot => slot.LocalTime));
    }

    [Fact]
    public void In_a_gap_a_slot_moves_by_the_stated_rule_and_two_that_meet_count_once()
    {
        // Berlin skips 02:00 to 03:00 on 28 March 2027.
        var after = new DateTimeOffset(2027, 3, 27, 12, 0, 0, TimeSpan.Zero);

        var slots = SlotInstants.After(after, Sundays, "Europe/Berlin").Take(3).ToList();

        Assert.Equal(["2027-03-28T03:15:00", "2027-03-28T03:30:00", "2027-04-04T02:30:00"], slots.Select(slot => slot.ResolvedLocalTime));
        Assert.All(slots, slot => Assert.Equal(TimeResolutionKind.Exact, slot.Kind));
    }

    [Fact]
    public void In_an_overlap_the_earlier_is_meant_and_comes_once()
    {
        // Berlin shows 02:00 to 03:00 twice on 31 October 2027.
        var after = new DateTimeOffset(2027, 10, 30, 12, 0, 0, TimeSpan.Zero);

        var slots = SlotInstants.After(after, [new(7, "02:30")], "Europe/Berlin").Take(2).ToList();

        Assert.Equal(new DateTimeOffset(2027, 10, 31, 0, 30, 0, TimeSpan.Zero), slots[0].Instant);
        Assert.Equal(TimeResolutionKind.Overlap, slots[0].Kind);
        Assert.Equal("2027-11-07T02:30:00", slots[1].LocalTime);
    }

    [Fact]
    public void A_skipped_day_does_not_disturb_the_order()
    {
        // Samoa had no Friday 30 December 2011: its slots fall on the day after.
        var after = new DateTimeOffset(2011, 12, 29, 12, 0, 0, TimeSpan.Zero);

        var slots = SlotInstants.After(after, [new(5, "10:00"), new(6, "08:00"), new(6, "10:00")], "Pacific/Apia").Take(3).ToList();

        Assert.Equal(["2011-12-31T08:00:00", "2011-12-31T10:00:00", "2012-01-06T10:00:00"], slots.Select(slot => slot.ResolvedLocalTime));
    }

    [Fact]
    public void Instants_rise_strictly_in_every_zone()
    {
        var after = new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
        var slots = Enumerable.Range(1, 7).SelectMany(day => new SlotTime[] { new(day, "00:15"), new(day, "02:30"), new(day, "03:30") }).ToList();
        foreach (var zone in WallClock.ZoneIds)
        {
            var instants = SlotInstants.After(after, slots, zone).Select(slot => slot.Instant).ToList();
            Assert.True(instants[0] > after, zone);
            Assert.True(instants.Zip(instants.Skip(1)).All(pair => pair.First < pair.Second), zone);
        }
    }

    [Fact]
    public void Without_slots_there_is_none() => Assert.Empty(SlotInstants.After(DateTimeOffset.UnixEpoch, [], "UTC"));
}
