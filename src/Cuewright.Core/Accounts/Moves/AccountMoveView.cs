using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Accounts.Moves;

/// <summary>Both sides of a move, for a person to compare.</summary>
/// <param name="AppName">The developer app that the account would move to.</param>
/// <param name="IsHandle">False: TikTok did not tell the handle of who consented, and <paramref name="Username"/> is only a name.</param>
internal sealed record AccountMoveView(
    Guid Id, AccountId AccountId, string AppName, string Username, bool IsHandle, string Nickname, bool HasAvatar, DateTimeOffset ExpiresAt);
