namespace Cuewright.Core.Accounts;

/// <summary>How a TikTok user is shown, as far as the granted scopes tell.</summary>
/// <param name="IsHandle">False: TikTok did not tell the handle, and <paramref name="Username"/> is only something to call it by.</param>
internal sealed record AccountProfile(string Username, bool IsHandle, string Nickname, string? UnionId, Uri? AvatarUrl);
