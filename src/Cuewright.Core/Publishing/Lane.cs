namespace Cuewright.Core.Publishing;

/// <summary>
/// The right to publish with one grant, and its pace. Referenced by nothing and touched only by claims and calls, so that other work on the
/// account never makes a claim skip it.
/// </summary>
internal sealed class Lane
{
    public required Guid GrantId { get; init; }

    public string? ClaimedBy { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }

    public long Fence { get; set; }

    /// <summary>The grant's calls of the last minute, one column a kind; see <see cref="Pacing.CallTimes"/>.</summary>
    public byte[] Inits { get; set; } = [];

    public byte[] Questions { get; set; } = [];

    public byte[] Looks { get; set; } = [];
}
