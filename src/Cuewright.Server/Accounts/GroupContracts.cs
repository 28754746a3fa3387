using Cuewright.Core.Accounts.Groups;
using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Server.Accounts;

/// <summary>Accounts that are found and chosen together. An account may be in any number of groups.</summary>
/// <param name="AccountCount">How many accounts are in it; the accounts themselves say which.</param>
/// <param name="Version">Of name and colour; send it with a change.</param>
internal sealed record AccountGroupResponse(Guid Id, string Name, GroupColour Colour, int AccountCount, int Version)
{
    public static AccountGroupResponse From(AccountGroupView group) => new(group.Id, group.Name, group.Colour, group.AccountCount, group.Version);
}

/// <param name="Name">1 to 60 characters; no other group of the workspace has it, in whatever case.</param>
internal sealed record AddAccountGroupRequest(string? Name = null, GroupColour? Colour = null)
{
    public AccountGroupInput ToInput() => new(Name, Colour);
}

/// <summary>Replaces name and colour.</summary>
/// <param name="Version">The group's version as last read.</param>
internal sealed record ChangeAccountGroupRequest(int? Version = null, string? Name = null, GroupColour? Colour = null)
{
    public AccountGroupInput ToInput() => new(Name, Colour);
}

/// <summary>Adds and removes accounts in one act: all of them, or none. Up to 1,000 in one call.</summary>
internal sealed record GroupAccountsRequest(IReadOnlyList<AccountId>? Add = null, IReadOnlyList<AccountId>? Remove = null)
{
    public GroupAccountsInput ToInput() => new(Add ?? [], Remove ?? []);
}
