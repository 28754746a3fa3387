using Cuewright.Core.Kernel;

namespace Cuewright.Core.Publishing.Holds;

/// <summary>
/// The one row that says which life of the database this is. A copy of it begins another life, in which what is due may have been
/// published by the first: so nothing is sent until a person has looked.
/// </summary>
internal sealed class Instance : IVersioned
{
    public const int TheOne = 1;

    public int Id { get; init; } = TheOne;

    /// <summary>Counts the lives.</summary>
    public int Epoch { get; private set; } = 1;

    /// <summary>When this life began; null in the first.</summary>
    public DateTimeOffset? EpochSince { get; private set; }

    /// <summary>Where the database lies; see <see cref="DatabaseIdentity"/>.</summary>
    public required string Identity { get; set; }

    public DateTimeOffset? HeldSince { get; private set; }

    public HoldReason? HeldReason { get; private set; }

    /// <summary>What the database knew when this life began ends here: about when the backup was taken.</summary>
    public DateTimeOffset? KnownUntil { get; private set; }

    public DateTimeOffset? ReleasedAt { get; private set; }

    /// <summary>The newest instant that the database itself knows. Never goes back.</summary>
    public required DateTimeOffset LastSeenAt { get; set; }

    public int Version { get; set; } = 1;

    public bool IsHeld => HeldSince is not null && ReleasedAt is null;

    /// <summary>What is due may have been published by another life of this database.</summary>
    public bool HoldsThePast => IsHeld && HeldReason is not HoldReason.Asked;

    /// <summary>Another life begins, with publishing held.</summary>
    public void Begin(HoldReason reason, string identity, DateTimeOffset now)
    {
        Epoch++;
        EpochSince = now;
        Identity = identity;
        KnownUntil = LastSeenAt;
        LastSeenAt = now > LastSeenAt ? now : LastSeenAt;
        Hold(reason, now);
    }

    public void Hold(HoldReason reason, DateTimeOffset now)
    {
        HeldSince = now;
        HeldReason = reason;
        ReleasedAt = null;
    }

    public void Release(DateTimeOffset now) => ReleasedAt = now;
}
