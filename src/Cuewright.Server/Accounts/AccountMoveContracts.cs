using Cuewright.Core.Accounts.Moves;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Server.Hosting;

namespace Cuewright.Server.Accounts;

/// <param name="AccountId">The account that would move.</param>
/// <param name="AppName">The developer app that it would move to.</param>
/// <param name="Username">Handle of who consented, without the at sign; null when TikTok did not tell it.</param>
/// <param name="AvatarUrl">Path on this server; null when there is no picture.</param>
/// <param name="ExpiresAt">Until then somebody has to decide; afterwards the consent is given back.</param>
internal sealed record AccountMoveResponse(
    Guid Id, AccountId AccountId, string AppName, string? Username, string Nickname, string? AvatarUrl, DateTimeOffset ExpiresAt)
{
    public static AccountMoveResponse From(WorkspaceContext workspace, AccountMoveView move) => new(
        move.Id,
        move.AccountId,
        move.AppName,
        move.IsHandle ? move.Username : null,
        move.Nickname,
        move.HasAvatar ? $"/api/v1/workspaces/{workspace.WorkspaceId}/account-moves/{move.Id}/avatar" : null,
        move.ExpiresAt);
}
