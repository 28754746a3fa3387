using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Accounts;

/// <summary>What open pages hear of an account.</summary>
internal sealed record AccountLiveEvent(AccountId Id, AccountState State, int Version);
