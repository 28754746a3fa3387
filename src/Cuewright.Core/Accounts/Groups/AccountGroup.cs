using Cuewright.Core.Kernel;

namespace Cuewright.Core.Accounts.Groups;

/// <summary>Accounts that a workspace finds and chooses together, for example those of one client. Deleting it leaves them alone.</summary>
internal sealed class AccountGroup : IWorkspaceOwned, IVersioned
{
    public required Guid Id { get; init; }

    public required Guid WorkspaceId { get; init; }

    public required string Name { get; set; }

    /// <summary>The name as <see cref="AccountGroupRules.KeyOf"/> folds it: the databases compare letters differently, so neither is asked to.</summary>
    public required string NameKey { get; set; }

    public required GroupColour Colour { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Guards name and colour. Which accounts are in it changes past it: two members who add accounts do not contradict each other.</summary>
    public int Version { get; set; } = 1;
}
