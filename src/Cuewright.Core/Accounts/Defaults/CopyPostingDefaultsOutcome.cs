using Cuewright.Core.Kernel;

namespace Cuewright.Core.Accounts.Defaults;

internal abstract record CopyPostingDefaultsOutcome
{
    private CopyPostingDefaultsOutcome()
    {
    }

    /// <param name="Changed">Accounts whose defaults are others than before.</param>
    public sealed record Copied(int Changed) : CopyPostingDefaultsOutcome;

    public sealed record NotFound : CopyPostingDefaultsOutcome;

    public sealed record VersionConflict(int CurrentVersion) : CopyPostingDefaultsOutcome;

    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : CopyPostingDefaultsOutcome;
}
