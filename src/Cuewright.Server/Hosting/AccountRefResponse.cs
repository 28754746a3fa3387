using Cuewright.Core.Accounts;
using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Server.Hosting;

/// <summary>Whose something is.</summary>
/// <param name="Username">Handle without the at sign.</param>
/// <param name="AvatarUrl">Path on this server; null while there is no picture.</param>
internal sealed record AccountRefResponse(AccountId Id, string Username, string Nickname, string? AvatarUrl)
{
    public static AccountRefResponse From(Guid workspaceId, AccountRef account) => new(
        account.Id,
        account.Username,
        account.Nickname,
        // The version in the address lets browsers keep the picture until it changes.
        account.HasAvatar ? $"/api/v1/workspaces/{workspaceId}/accounts/{account.Id}/avatar?v={account.Version}" : null);
}
