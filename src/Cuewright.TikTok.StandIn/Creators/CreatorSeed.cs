namespace Cuewright.TikTok.StandIn.Creators;

/// <summary>The creators of a fresh stand-in: places and businesses, no persons.</summary>
internal static class CreatorSeed
{
    public static IReadOnlyList<Creator> All { get; } =
    [
        New(1, "maple.bakery", "Maple Street Bakery", "Sourdough at seven, cinnamon buns until they are gone.", 48_210),
        New(2, "harbor.coffee", "Harbor Coffee Roasters", "Small batches, roasted by the water.", 31_904),
        New(3, "fern.and.clay", "Fern & Clay Studio", "Hand-thrown pots and the plants that live in them.", 22_655),
        New(4, "northside.bikes", "Northside Bike Works", "Repairs while you wait, coffee while we work.", 9_871),
        New(5, "bluebird.books", "Bluebird Books", "New, used and out of print. Shelf tours on Fridays.", 15_340),
        New(6, "tidepool.swim", "Tidepool Swim School", "From first bubbles to open water.", 7_432),
        New(7, "copperkettle.tea", "Copper Kettle Tea House", "Forty leaves and one very large kettle.", 12_087),
        New(8, "greenlane.florist", "Green Lane Florist", "Bouquets from the fields behind the shop.", 27_519),
        New(9, "pineridge.cabins", "Pine Ridge Cabins", "Six cabins, one lake, no signal.", 63_770),
        New(10, "oldmill.pizza", "Old Mill Pizza", "Stone-ground flour, ninety seconds in the oven.", 41_126),
        New(11, "sunnyside.nursery", "Sunnyside Plant Nursery", "Seedlings, soil and straight answers.", 18_993),
        New(12, "lantern.ramen", "Lantern Ramen Bar", "Broth starts at four in the morning.", 55_482),
        New(13, "stonebridge.climb", "Stonebridge Climbing Hall", "Fresh routes every second Tuesday.", 6_208) with { IsPrivate = true },
        New(14, "willow.vet", "Willow Vet Clinic", "Paws, claws and the occasional tortoise.", 20_377),
    ];

    private static Creator New(int order, string handle, string nickname, string bio, long followers) => new()
    {
        Order = order,
        Handle = handle,
        Nickname = nickname,
        Bio = bio,
        Followers = followers,
        Following = followers % 611,
        Likes = followers * 17,
    };
}
