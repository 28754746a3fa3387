using Cuewright.Core.Kernel;

namespace Cuewright.Core.Accounts;

internal abstract record DeveloperAppOutcome
{
    private DeveloperAppOutcome()
    {
    }

    public sealed record Done(Guid Id) : DeveloperAppOutcome;

    public sealed record NotFound : DeveloperAppOutcome;

    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : DeveloperAppOutcome;

    /// <summary>Another app here has this client key.</summary>
    public sealed record KeyTaken(string Name) : DeveloperAppOutcome;

    /// <summary>Somebody else changed it meanwhile.</summary>
    public sealed record VersionConflict(int Version) : DeveloperAppOutcome;

    /// <summary>The configuration brings it, and only the configuration changes it.</summary>
    public sealed record IsConfigured : DeveloperAppOutcome;

    /// <summary>Accounts are connected with it.</summary>
    public sealed record InUse(int Accounts) : DeveloperAppOutcome;
}
