using Cuewright.Core.Kernel;

namespace Cuewright.Core.Workspaces;

internal abstract record SaveLateRuleOutcome
{
    private SaveLateRuleOutcome()
    {
    }

    public sealed record Saved(Workspace Workspace) : SaveLateRuleOutcome;

    public sealed record NotFound : SaveLateRuleOutcome;

    public sealed record VersionConflict(int CurrentVersion) : SaveLateRuleOutcome;

    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : SaveLateRuleOutcome;
}
