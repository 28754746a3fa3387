using Cuewright.Core.Accounts.Links;
using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Server.Accounts;

/// <param name="Label">Whom the link is for; the client sees it too.</param>
/// <param name="Handle">The handle that is expected of a new account; null: any.</param>
/// <param name="AccountId">The account to connect again; null: a new one.</param>
/// <param name="AppId">Null: the account's own developer app, or the only one there is.</param>
/// <param name="Scopes">Null: all that the app asks for.</param>
/// <param name="Hours">How long the link is good: 1 to 720.</param>
internal sealed record CreateConnectLinkRequest(
    string? Label, string? Handle = null, AccountId? AccountId = null, Guid? AppId = null, IReadOnlyList<string>? Scopes = null, int Hours = 168)
{
    // Clamped only so far that no number overflows; what is out of bounds is refused by its field.
    public ConnectLinkInput ToInput() => new(Label, Handle, AccountId, AppId, Scopes ?? [], TimeSpan.FromHours(Math.Clamp(Hours, -1, 100_000)));
}

/// <param name="Handle">The expected account's, without the at sign; null: any account.</param>
internal sealed record ConnectLinkResponse(
    Guid Id,
    string Label,
    string? Handle,
    AccountId? AccountId,
    string AppName,
    ConnectLinkState State,
    string CreatedByName,
    DateTimeOffset CreatedAt,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? UsedAt)
{
    public static ConnectLinkResponse From(ConnectLinkView link) => new(
        link.Id, link.Label, link.Handle, link.AccountId, link.AppName, link.State, link.CreatedByName, link.CreatedAt, link.ExpiresAt, link.UsedAt);
}

/// <summary>A link that was just made. Its address is told once.</summary>
internal sealed record NewConnectLinkResponse(Guid Id, string Url, QrCodeResponse Qr, DateTimeOffset ExpiresAt);

/// <param name="Size">Squares from side to side.</param>
/// <param name="Path">SVG path data of the dark ones, one unit each.</param>
internal sealed record QrCodeResponse(int Size, string Path);

/// <param name="Token">What stands behind # in the address of the link.</param>
internal sealed record ClientConnectionRequest(string? Token);

/// <summary>What a client is asked for.</summary>
/// <param name="Workspace">Who will publish.</param>
/// <param name="Handle">The account that is expected, without the at sign; null: any.</param>
internal sealed record ConnectOfferResponse(
    string Workspace, string AskedBy, string Label, string? Handle, string AppName, IReadOnlyList<string> Scopes, DateTimeOffset ExpiresAt)
{
    public static ConnectOfferResponse From(ConnectLinkOffer offer) => new(
        offer.Workspace, offer.AskedBy, offer.Label, offer.Handle, offer.AppName, offer.Scopes, offer.ExpiresAt);
}
