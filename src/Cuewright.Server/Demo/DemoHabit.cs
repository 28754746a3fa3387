using Cuewright.Core.Accounts;

namespace Cuewright.Server.Demo;

/// <summary>What the demo's members decided about an account: its tags, and when it likes to post.</summary>
/// <param name="Days">ISO weekdays.</param>
/// <param name="Times">Wall clock, on each of the days.</param>
/// <param name="TimeZone">Null: the workspace's.</param>
internal sealed record DemoHabit(string Handle, IReadOnlyList<string> Tags, IReadOnlyList<int> Days, IReadOnlyList<string> Times, string? TimeZone = null)
{
    public static IReadOnlyList<DemoHabit> All { get; } =
    [
        new("maple.bakery", ["flagship", "mornings"], [1, 2, 3, 4, 5], ["07:30"]),
        new("harbor.coffee", ["flagship", "mornings"], [1, 3, 5], ["07:00", "15:30"]),
        new("copperkettle.tea", ["mornings"], [2, 4, 6], ["09:30"]),
        new("lantern.ramen", ["evenings"], [5, 6], ["18:30"]),
        new("greenlane.florist", ["winter"], [4, 6], ["10:00"]),
        new("sunnyside.nursery", ["winter"], [], []),
        new("pineridge.cabins", ["weekends", "winter"], [4, 7], ["17:00"], "America/Denver"),
    ];

    public AccountSettings ToSettings() => new(TimeZone, Tags, [.. from day in Days from time in Times select new SlotTime(day, time)]);
}
