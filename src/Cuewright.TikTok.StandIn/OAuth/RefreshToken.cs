namespace Cuewright.TikTok.StandIn.OAuth;

/// <param name="Value">The token.</param>
/// <param name="DiesAt">Set once it was rotated away.</param>
internal sealed record RefreshToken(string Value, DateTimeOffset? DiesAt);
