namespace Cuewright.Core.Accounts.Groups;

/// <summary>What open pages hear of a group, also when only its accounts changed or it is gone.</summary>
internal sealed record AccountGroupLiveEvent(Guid Id, int Version);
