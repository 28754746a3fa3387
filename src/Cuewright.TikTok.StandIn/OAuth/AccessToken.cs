namespace Cuewright.TikTok.StandIn.OAuth;

internal sealed record AccessToken(string Value, DateTimeOffset IssuedAt)
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    public DateTimeOffset ExpiresAt => IssuedAt + Life;
}
