namespace Cuewright.Faults.Tests;

/// <summary>What TikTok fetches, and where it goes.</summary>
internal sealed record PullVariant(bool Photos, bool Inbox)
{
    public static IReadOnlyList<PullVariant> All { get; } = [new(false, false), new(true, false), new(false, true), new(true, true)];

    public override string ToString() => $"{(Photos ? "photos" : "video")} {(Inbox ? "to the inbox" : "directly")}";
}
