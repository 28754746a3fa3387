using Cuewright.Core.Kernel;

namespace Cuewright.Core.Accounts.Groups;

internal abstract record AccountGroupOutcome
{
    private AccountGroupOutcome()
    {
    }

    public sealed record Done(Guid Id) : AccountGroupOutcome;

    public sealed record NotFound : AccountGroupOutcome;

    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : AccountGroupOutcome;

    /// <summary>The workspace has as many groups as it may have.</summary>
    public sealed record TooMany : AccountGroupOutcome;

    /// <summary>Somebody else changed its name or colour meanwhile.</summary>
    public sealed record VersionConflict(int Version) : AccountGroupOutcome;
}
