using System.Diagnostics;
using Cuewright.Core.Scheduling;
using Cuewright.Core.Scheduling.Late;
using Cuewright.Core.Workspaces;
using Cuewright.Server.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cuewright.Server.Scheduling;

/// <summary>The review after an outage: what is too late to go out by itself, and a person's decision about it.</summary>
internal static class LateEndpoints
{
    public static RouteGroupBuilder MapLateReview(this RouteGroupBuilder workspace)
    {
        var late = workspace.MapGroup("/late-publications").WithTags("Scheduling").ProducesProblem(StatusCodes.Status404NotFound);
        late.MapGet("", List).WithName("listLatePublications").WithSummary("What waits for a decision because it is late or may be out already, page by page")
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        late.MapPost("/decisions", Decide).WithName("decideLatePublications").WithSummary("Publish, move or skip late publications, or say that they are out; all or none")
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        return workspace;
    }

    private static async Task<Results<Ok<LateReviewResponse>, ProblemHttpResult>> List(
        string? cursor, WorkspaceContext workspace, WorkspaceQueries workspaces, CalendarQueries queries, CancellationToken cancellationToken)
    {
        if ((cursor is null ? InstantCursor.Start : InstantCursor.Read(cursor)) is not { } from)
        {
            return Problems.Invalid([CursorRules.Unreadable]);
        }

        if (await workspaces.FindAsync(workspace.WorkspaceId, cancellationToken) is not { TimeZone: var zone })
        {
            return Problems.NotFound();
        }

        var review = await queries.LateAsync(workspace.WorkspaceId, from, cancellationToken);
        return TypedResults.Ok(new LateReviewResponse(
            WallClock.Today(workspace.Now, zone),
            zone,
            [.. review.Entries.Select(entry => LatePublicationResponse.From(workspace, entry, zone))],
            review.Total,
            review.Next?.ToString(),
            [.. review.Restored.Select(entry => LatePublicationResponse.From(workspace, entry, zone))],
            review.RestoredTotal));
    }

    private static async Task<Results<Ok<DecidedLateResponse>, ProblemHttpResult>> Decide(
        DecideLateRequest request, WorkspaceContext workspace, DecideLate decide, TimeProvider clock, CancellationToken cancellationToken) =>
        await decide.ExecuteAsync(workspace.WorkspaceId, workspace.Actor, request.ToChoices(), request.ToDecision(), cancellationToken) switch
        {
            DecideLateOutcome.Done done => TypedResults.Ok(new DecidedLateResponse(done.Count)),
            DecideLateOutcome.Invalid invalid => Problems.Invalid(invalid.Problems),
            DecideLateOutcome.NeedsShift shift => ScheduleAnswers.NeedsShift(shift.Resolution, clock),
            DecideLateOutcome.Changed changed => Problems.Of(
                StatusCodes.Status409Conflict,
                "late_changed",
                "Somebody has decided about some of these meanwhile, so nothing was done. Load the list again and repeat your choice.",
                new Dictionary<string, object?>(StringComparer.Ordinal) { ["changed"] = changed.Ids }),
            _ => throw new UnreachableException(),
        };
}
