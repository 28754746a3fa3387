using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Posts;

internal abstract record SavePostOutcome
{
    private SavePostOutcome()
    {
    }

    public sealed record Saved(PostId Id) : SavePostOutcome;

    public sealed record NotFound : SavePostOutcome;

    public sealed record VersionConflict(int CurrentVersion) : SavePostOutcome;

    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : SavePostOutcome;
}
