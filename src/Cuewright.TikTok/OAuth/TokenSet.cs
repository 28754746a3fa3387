namespace Cuewright.TikTok;

/// <summary>A grant's tokens as TikTok just gave them (contract section 1.5). Store all of it before using any of it.</summary>
public sealed record TokenSet
{
    /// <summary>Bearer token of the API.</summary>
    public required string AccessToken { get; init; }

    /// <summary>Life of the access token from now, normally 24 hours. One hour is assumed if TikTok names none.</summary>
    public required TimeSpan ExpiresIn { get; init; }

    /// <summary>The account, per app. Opaque and case-sensitive: store it verbatim. Empty only after a refresh whose answer left it out.</summary>
    public required string OpenId { get; init; }

    /// <summary>The refresh token to use next. Null if the answer had none: then the old one stays valid (contract section 1.6).</summary>
    public string? RefreshToken { get; init; }

    /// <summary>Life of the refresh token from now. A refresh does not extend it. Null if the answer had none.</summary>
    public TimeSpan? RefreshExpiresIn { get; init; }

    /// <summary>Scopes that the user granted, in TikTok's order.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>Life and scopes, without tokens.</summary>
    public override string ToString() =>
        $"{nameof(TokenSet)} {{ {nameof(ExpiresIn)} = {ExpiresIn:c}, {nameof(Scopes)} = {string.Join(',', Scopes)} }}";
}
