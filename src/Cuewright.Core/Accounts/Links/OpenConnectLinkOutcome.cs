namespace Cuewright.Core.Accounts.Links;

internal abstract record OpenConnectLinkOutcome
{
    private OpenConnectLinkOutcome()
    {
    }

    public sealed record Open(ConnectLinkOffer Offer) : OpenConnectLinkOutcome;

    /// <summary>No such link, or not one any more; which of them it is only a holder of a real token is told.</summary>
    /// <param name="State">Null: there never was one.</param>
    public sealed record Closed(ConnectLinkState? State) : OpenConnectLinkOutcome;
}
