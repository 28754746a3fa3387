using Cuewright.Core.Audit;

namespace Cuewright.Core.Accounts;

/// <summary>A consent that came back to the member who asked for it; nobody else can use it any more.</summary>
/// <param name="Expected">The TikTok user whose account is connected again; null when any may come.</param>
/// <param name="ExpectedHandle">The handle that a connect link names; null: any.</param>
internal sealed record TakenConnection(AccountConnection Connection, Actor Actor, ExpectedUser? Expected, string? ExpectedHandle = null)
{
    public ConnectionPurpose Purpose => new(Connection.WorkspaceId, Connection.AccountId, Connection.LinkId, Actor);

    /// <summary>Whether the person who was asked consented.</summary>
    public Identity Compare(string openId, AccountProfile? profile) =>
        ExpectedHandle is { } handle && !(profile is { IsHandle: true } && string.Equals(handle, profile.Username, StringComparison.OrdinalIgnoreCase))
            ? Identity.Other
            : Expected?.Compare(Connection.DeveloperAppId, openId, profile) ?? Identity.Same;
}
