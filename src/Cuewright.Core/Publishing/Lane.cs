namespace Cuewright.Core.Publishing;

/// <summary>
/// The right to publish with one grant. Referenced by nothing and touched only by claims, so that other work on the account never makes
/// a claim skip it.
/// </summary>
internal sealed class Lane
{
    public required Guid GrantId { get; init; }

    public string? ClaimedBy { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }

    public long Fence { get; set; }
}
