using System.Diagnostics;
using Cuewright.Core.Kernel;
using Cuewright.Core.Scheduling;
using Cuewright.Server.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cuewright.Server.Scheduling;

/// <summary>The answers that scheduling a post and moving a publication share.</summary>
internal static class ScheduleAnswers
{
    /// <returns>Null when it was done.</returns>
    public static ProblemHttpResult? ProblemOf(ScheduleOutcome outcome, TimeProvider clock) => outcome switch
    {
        ScheduleOutcome.Done => null,
        ScheduleOutcome.NotFound => Problems.NotFound(),
        ScheduleOutcome.VersionConflict conflict => Problems.VersionConflict(conflict.CurrentVersion),
        ScheduleOutcome.AlreadyStarted => Problems.Conflict("already_started", "It is being published or was already, so its time cannot change any more."),
        ScheduleOutcome.Invalid invalid => Problems.Invalid(invalid.Problems),
        ScheduleOutcome.NeedsShift shift => NeedsShift(shift.Resolution, clock),
        _ => throw new UnreachableException(),
    };

    public static ProblemHttpResult NeedsShift(TimeResolution resolution, TimeProvider clock) => NeedsShift(TimeResolutionResponse.From(resolution, clock.GetUtcNow()));

    private static ProblemHttpResult NeedsShift(TimeResolutionResponse resolution) => Problems.Invalid(
        [new FieldProblem("localTime", "in_a_gap", $"{resolution.Message} Confirm it (acceptShift), or choose another time.")],
        new Dictionary<string, object?>(StringComparer.Ordinal) { ["resolution"] = resolution });
}
