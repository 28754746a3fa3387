using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Accounts;

/// <summary>Enough of an account to show whose something is.</summary>
internal sealed record AccountRef(AccountId Id, string Username, string Nickname, bool HasAvatar, int Version);
