using Cuewright.Core.Kernel;

namespace Cuewright.Core.Accounts;

internal abstract record SaveAccountSettingsOutcome
{
    private SaveAccountSettingsOutcome()
    {
    }

    public sealed record Saved : SaveAccountSettingsOutcome;

    public sealed record NotFound : SaveAccountSettingsOutcome;

    public sealed record VersionConflict(int CurrentVersion) : SaveAccountSettingsOutcome;

    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : SaveAccountSettingsOutcome;
}
