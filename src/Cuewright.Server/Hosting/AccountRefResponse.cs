using Cuewright.Core.Accounts;
using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Server.Hosting;

/// <summary>Whose something is.</summary>
/// <param name="Username">Handle without the at sign.</param>
/// <param name="AvatarUrl">Path on this server; null while there is no picture.</param>
/// <param name="ProfileUrl">The account's public page.</param>
internal sealed record AccountRefResponse(AccountId Id, string Username, string Nickname, string? AvatarUrl, string ProfileUrl)
{
    public static AccountRefResponse From(WorkspaceContext workspace, AccountRef account) => new(
        account.Id,
        account.Username,
        account.Nickname,
        account.HasAvatar ? AvatarPath(workspace.WorkspaceId, account.Id, account.Version) : null,
        workspace.Links.Profile(account.Username));

    // The version in the address lets browsers keep the picture until it changes.
    public static string AvatarPath(Guid workspaceId, AccountId id, int version) => $"/api/v1/workspaces/{workspaceId}/accounts/{id}/avatar?v={version}";
}
