using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Accounts.Groups;

/// <summary>An account's place in a group. It outlives the account's removal, so that one that is connected again is where it was.</summary>
internal sealed class GroupedAccount : IWorkspaceOwned
{
    public required Guid GroupId { get; init; }

    public required AccountId AccountId { get; init; }

    public required Guid WorkspaceId { get; init; }
}
