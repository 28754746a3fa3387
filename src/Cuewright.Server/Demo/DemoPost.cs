namespace Cuewright.Server.Demo;

/// <summary>One example.</summary>
/// <param name="Clip">File name of its clip without extension.</param>
/// <param name="Handles">The accounts it is for.</param>
/// <param name="InDays">Days from today; null together with <paramref name="At"/>: a draft. 0 without a time: published at once.</param>
/// <param name="At">Wall clock in the workspace's zone.</param>
internal sealed record DemoPost(string Caption, string Clip, IReadOnlyList<string> Handles, int? InDays, TimeOnly? At)
{
    public static IReadOnlyList<DemoPost> All { get; } =
    [
        new("First batch of the day, still too hot to slice. #sourdough #morningbake", "morning-batch", ["maple.bakery", "harbor.coffee"], 0, null),
        new("New glazes are out of the kiln. Which one goes on the mugs? #pottery #glaze", "new-colours", ["fern.and.clay"], 0, null),
        new("Behind the counter before we open. #smallbusiness #slowmorning", "behind-the-counter", ["harbor.coffee", "copperkettle.tea", "bluebird.books"], 1, new TimeOnly(7, 30)),
        new("Saturday colours, fresh from the field. #flowers #bouquet", "new-colours", ["greenlane.florist", "sunnyside.nursery"], 2, new TimeOnly(9, 0)),
        new("Dough goes in at five, pizza comes out at noon. #stonebaked", "morning-batch", ["oldmill.pizza", "maple.bakery", "lantern.ramen"], 3, new TimeOnly(11, 45)),
        new("Quiet lanes on Sunday. Bring your own towel. #swim", "new-colours", ["tidepool.swim"], 4, new TimeOnly(8, 15)),
        new("One week in the workshop in eight seconds. #bikerepair #behindthescenes", "behind-the-counter", ["northside.bikes", "fern.and.clay"], 5, new TimeOnly(18, 30)),
        new("Winter hours start next month. See you by the stove. #cabinlife", "behind-the-counter", ["pineridge.cabins", "harbor.coffee"], 8, new TimeOnly(17, 0)),
        new("Twelve streets, one morning. Happy weekend from all of us. #harbourstreet", "morning-batch",
            ["maple.bakery", "harbor.coffee", "fern.and.clay", "bluebird.books", "copperkettle.tea", "greenlane.florist"], 10, new TimeOnly(10, 0)),
        new("Idea: the whole street in one take, corner to corner. Needs a better ending.", "behind-the-counter", ["maple.bakery", "bluebird.books"], null, null),
    ];

    public bool IsAtOnce => InDays is 0 && At is null;
}
