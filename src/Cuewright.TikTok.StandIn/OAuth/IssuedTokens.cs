namespace Cuewright.TikTok.StandIn.OAuth;

internal sealed record IssuedTokens(
    string AccessToken, TimeSpan ExpiresIn, string RefreshToken, TimeSpan RefreshExpiresIn, string OpenId, IReadOnlyList<string> Scopes);
