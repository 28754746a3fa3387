namespace Cuewright.Core.Publishing.Holds;

/// <summary>
/// What this process knows of the hold, a few seconds old at most. Claims do not ask it: the database itself refuses them. It is for what
/// may be a moment late.
/// </summary>
internal sealed class PublishingHold
{
    private volatile State _state = new(false, false, null);

    public bool IsHeld => _state.IsHeld;

    /// <summary>Another life of this database may live, and a refresh by one may end the tokens of the other.</summary>
    public bool KeepsTokens => _state.HoldsThePast;

    /// <summary>An attempt from before this life may have been followed by another that this life does not know.</summary>
    public bool IsOfAnEarlierLife(Attempt attempt) => attempt.StartedAt < _state.EpochSince;

    /// <returns>True when it was held and is no more.</returns>
    public bool Learn(Instance? instance)
    {
        var before = _state;
        _state = new State(instance is { IsHeld: true }, instance is { HoldsThePast: true }, instance?.EpochSince);
        return before.IsHeld && !_state.IsHeld;
    }

    private sealed record State(bool IsHeld, bool HoldsThePast, DateTimeOffset? EpochSince);
}
