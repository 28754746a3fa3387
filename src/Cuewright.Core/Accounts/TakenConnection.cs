using Cuewright.Core.Audit;

namespace Cuewright.Core.Accounts;

/// <summary>A consent that came back to the member who asked for it; nobody else can use it any more.</summary>
/// <param name="Expected">The TikTok user whose account is connected again; null when any may come.</param>
/// <param name="ExpectedHandle">The handle that a connect link names; null: any.</param>
internal sealed record TakenConnection(AccountConnection Connection, Actor Actor, ExpectedUser? Expected, string? ExpectedHandle = null)
{
    /// <returns>False when another person consented than the one who was asked.</returns>
    public bool IsRight(string openId, AccountProfile? profile) =>
        (Expected is null || Expected.Is(Connection.DeveloperAppId, openId, profile))
        && (ExpectedHandle is null || (profile is { IsHandle: true } && string.Equals(ExpectedHandle, profile.Username, StringComparison.OrdinalIgnoreCase)));
}
