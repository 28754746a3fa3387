namespace Cuewright.TikTok;

internal sealed record TokenAnswer(
    string? AccessToken, long? ExpiresIn, string? OpenId, string? RefreshToken, long? RefreshExpiresIn, string? Scope)
{
    private static readonly TimeSpan LifeWhenUnsaid = TimeSpan.FromHours(1);
    private const long LongestLifeSeconds = 20L * 366 * 24 * 3600;

    public TokenSet ToTokenSet() => new()
    {
        AccessToken = AccessToken ?? "",
        ExpiresIn = Seconds(ExpiresIn) ?? LifeWhenUnsaid,
        OpenId = OpenId ?? "",
        RefreshToken = string.IsNullOrEmpty(RefreshToken) ? null : RefreshToken,
        RefreshExpiresIn = Seconds(RefreshExpiresIn),
        Scopes = TikTokScopes.Parse(Scope),
    };

    private static TimeSpan? Seconds(long? seconds) =>
        seconds is { } value ? TimeSpan.FromSeconds(Math.Clamp(value, 0, LongestLifeSeconds)) : null;
}
