using Cuewright.Core.Accounts.Groups;

namespace Cuewright.Server.Demo;

/// <summary>One group of the demo. They overlap: a shop is what it sells, and where it stands.</summary>
internal sealed record DemoGroup(string Name, GroupColour Colour, IReadOnlyList<string> Handles)
{
    public static IReadOnlyList<DemoGroup> All { get; } =
    [
        new("Harbour Street", GroupColour.Teal, ["maple.bakery", "harbor.coffee", "fern.and.clay", "bluebird.books", "copperkettle.tea", "greenlane.florist"]),
        new("Food & drink", GroupColour.Orange, ["maple.bakery", "harbor.coffee", "copperkettle.tea", "oldmill.pizza", "lantern.ramen"]),
        new("Outdoors", GroupColour.Blue, ["sunnyside.nursery", "tidepool.swim", "northside.bikes", "pineridge.cabins"]),
    ];
}
