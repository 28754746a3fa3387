using Cuewright.Core.Kernel;

namespace Cuewright.Core.Accounts.Defaults;

internal abstract record SavePostingDefaultsOutcome
{
    private SavePostingDefaultsOutcome()
    {
    }

    public sealed record Saved(PostingDefaultsView Defaults) : SavePostingDefaultsOutcome;

    public sealed record NotFound : SavePostingDefaultsOutcome;

    public sealed record VersionConflict(int CurrentVersion) : SavePostingDefaultsOutcome;

    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : SavePostingDefaultsOutcome;
}
