using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Kernel.Signals;

namespace Cuewright.Core.Accounts;

/// <summary>What open pages hear of an account.</summary>
internal sealed record AccountLiveEvent(AccountId Id, AccountState State, int Version) : ILiveData;
