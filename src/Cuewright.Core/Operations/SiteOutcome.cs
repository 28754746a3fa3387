using Cuewright.Core.Kernel;

namespace Cuewright.Core.Operations;

internal abstract record SiteOutcome
{
    private SiteOutcome()
    {
    }

    public sealed record Done : SiteOutcome;

    public sealed record NotFound : SiteOutcome;

    public sealed record Invalid(FieldProblem Problem) : SiteOutcome;
}
