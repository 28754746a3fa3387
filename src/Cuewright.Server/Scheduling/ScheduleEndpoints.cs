using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing;
using Cuewright.Core.Scheduling;
using Cuewright.Server.Hosting;
using Cuewright.Server.Posts;
using Cuewright.Server.Publishing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cuewright.Server.Scheduling;

/// <summary>The schedule of a post (all its open publications) and of one publication.</summary>
internal static class ScheduleEndpoints
{
    public static RouteGroupBuilder MapSchedules(this RouteGroupBuilder workspace)
    {
        var schedules = workspace.MapGroup("").WithTags("Scheduling")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        schedules.MapPut("/posts/{postId}/schedule", Schedule).WithName("schedulePost").WithSummary("Schedule a post for all its accounts, or publish it now");
        schedules.MapDelete("/posts/{postId}/schedule", Unschedule).WithName("unschedulePost").WithSummary("Back to draft");
        schedules.MapPut("/publications/{publicationId}/schedule", Move).WithName("movePublication").WithSummary("Move one publication to another time");
        return workspace;
    }

    private static async Task<Results<Ok<PostResponse>, ProblemHttpResult>> Schedule(
        PostId postId, ScheduleRequest request, WorkspaceContext workspace, SchedulePost schedule, PostQueries queries, TimeProvider clock, CancellationToken cancellationToken)
    {
        var outcome = await schedule.ExecuteAsync(workspace.WorkspaceId, workspace.Actor, postId, request.Version, request.ToTime(), cancellationToken);
        return ScheduleAnswers.ProblemOf(outcome, clock) is { } problem ? problem : await PostEndpoints.AnswerAsync(postId, workspace, queries, cancellationToken);
    }

    private static async Task<Results<Ok<PostResponse>, ProblemHttpResult>> Unschedule(
        PostId postId, int version, WorkspaceContext workspace, UnschedulePost unschedule, PostQueries queries, TimeProvider clock, CancellationToken cancellationToken)
    {
        var outcome = await unschedule.ExecuteAsync(workspace.WorkspaceId, workspace.Actor, postId, version, cancellationToken);
        return ScheduleAnswers.ProblemOf(outcome, clock) is { } problem ? problem : await PostEndpoints.AnswerAsync(postId, workspace, queries, cancellationToken);
    }

    private static async Task<Results<Ok<PublicationResponse>, ProblemHttpResult>> Move(
        PublicationId publicationId,
        ScheduleRequest request,
        WorkspaceContext workspace,
        MovePublication move,
        PublicationQueries queries,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var outcome = await move.ExecuteAsync(workspace.WorkspaceId, workspace.Actor, publicationId, request.Version, request.ToTime(), cancellationToken);
        return ScheduleAnswers.ProblemOf(outcome, clock) is { } problem
            ? problem
            : TypedResults.Ok(PublicationResponse.From(workspace, (await queries.FindAsync(workspace.WorkspaceId, publicationId, cancellationToken))!));
    }
}
