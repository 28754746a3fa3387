using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Accounts;

/// <summary>
/// A weekly wall-clock time at which an account likes to post. Slots change only together with their account's row, whose version guards them.
/// </summary>
internal sealed class Slot : IWorkspaceOwned
{
    public required AccountId AccountId { get; init; }

    public required Guid WorkspaceId { get; init; }

    /// <summary>ISO 8601: 1 is Monday, 7 is Sunday.</summary>
    public required int Weekday { get; init; }

    /// <summary>Minutes since midnight by the wall clock.</summary>
    public required int Minute { get; init; }
}
