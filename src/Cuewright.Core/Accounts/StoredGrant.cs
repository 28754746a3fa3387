namespace Cuewright.Core.Accounts;

/// <summary>A grant whose tokens are safely in the database.</summary>
internal sealed record StoredGrant(Guid Id, string OpenId, string AccessToken, IReadOnlyList<string> Scopes)
{
    /// <summary>Ids and scopes, without the token.</summary>
    public override string ToString() => $"{nameof(StoredGrant)} {{ {nameof(Id)} = {Id} }}";
}
