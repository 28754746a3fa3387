namespace Cuewright.TikTok.StandIn.OAuth;

/// <summary>One consent of one creator to one app, with its tokens. Removed ones are deleted.</summary>
internal sealed record Grant
{
    public static readonly TimeSpan RefreshLife = TimeSpan.FromDays(365);

    public required string Id { get; init; }

    public required string ClientKey { get; init; }

    public required string Handle { get; init; }

    public required string OpenId { get; init; }

    public required IReadOnlyList<string> Scopes { get; init; }

    public required DateTimeOffset GrantedAt { get; init; }

    public required IReadOnlyList<AccessToken> AccessTokens { get; init; }

    public required IReadOnlyList<RefreshToken> RefreshTokens { get; init; }

    /// <summary>A year after the consent; no refresh moves it.</summary>
    public DateTimeOffset RefreshEnds => GrantedAt + RefreshLife;

    public RefreshToken CurrentRefreshToken => RefreshTokens.Single(token => token.DiesAt is null);

    public bool HasLiveAccessToken(string value, DateTimeOffset now) => AccessTokens.Any(token => token.Value == value && now < token.ExpiresAt);

    public bool HasLiveRefreshToken(string value, DateTimeOffset now) =>
        now < RefreshEnds && RefreshTokens.Any(token => token.Value == value && (token.DiesAt is null || now < token.DiesAt));

    public IssuedTokens Issued(DateTimeOffset now)
    {
        var access = AccessTokens[^1];
        return new IssuedTokens(access.Value, access.ExpiresAt - now, CurrentRefreshToken.Value, RefreshEnds - now, OpenId, Scopes);
    }
}
