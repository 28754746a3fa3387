using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Scheduling.Late;

internal abstract record DecideLateOutcome
{
    private DecideLateOutcome()
    {
    }

    public sealed record Done(int Count) : DecideLateOutcome;

    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : DecideLateOutcome;

    /// <summary>Somebody has decided or changed these meanwhile; nothing was done with any.</summary>
    public sealed record Changed(IReadOnlyList<PublicationId> Ids) : DecideLateOutcome;

    /// <summary>The clock skips the start; ask the person, then repeat with the shift accepted.</summary>
    public sealed record NeedsShift(TimeResolution Resolution) : DecideLateOutcome;
}
