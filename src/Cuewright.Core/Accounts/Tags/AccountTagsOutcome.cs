using Cuewright.Core.Kernel;

namespace Cuewright.Core.Accounts.Tags;

internal abstract record AccountTagsOutcome
{
    private AccountTagsOutcome()
    {
    }

    public sealed record Done : AccountTagsOutcome;

    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : AccountTagsOutcome;
}
