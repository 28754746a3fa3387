namespace Cuewright.Core.Accounts;

/// <summary>How a TikTok user is shown, as far as the granted scopes tell.</summary>
internal sealed record AccountProfile(string Username, string Nickname, string? UnionId, Uri? AvatarUrl);
