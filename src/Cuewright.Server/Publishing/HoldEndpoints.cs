using Cuewright.Core.Publishing.Holds;
using Cuewright.Core.Workspaces;
using Cuewright.Server.Hosting;
using Cuewright.Server.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cuewright.Server.Publishing;

/// <summary>The hold of publishing after a restore. It is the instance's: everybody sees it, an administrator ends it.</summary>
internal static class HoldEndpoints
{
    public static RouteGroupBuilder MapPublishingHold(this RouteGroupBuilder workspace)
    {
        workspace.MapGet("/publishing-hold", Get).WithName("getPublishingHold").WithTags("Publishing").WithSummary("Whether publishing is held, and what of this workspace waits for a decision")
            .ProducesProblem(StatusCodes.Status404NotFound);
        return workspace;
    }

    public static IEndpointRouteBuilder MapPublishingRelease(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(ApiRoutes.Root + "/publishing-hold/release", Release).WithName("releasePublishing").WithTags("Publishing")
            .WithSummary("Let all go out that is later than now (administrators)").RequireAuthorization(Administrators.Policy)
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict);
        return routes;
    }

    private static async Task<Results<Ok<PublishingHoldResponse>, ProblemHttpResult>> Get(
        WorkspaceContext workspace, WorkspaceQueries workspaces, HoldQueries queries, CancellationToken cancellationToken) =>
        await workspaces.FindAsync(workspace.WorkspaceId, cancellationToken) is { TimeZone: var zone }
            ? TypedResults.Ok(PublishingHoldResponse.From(workspace, await queries.FindAsync(workspace.WorkspaceId, cancellationToken), zone))
            : Problems.NotFound();

    private static async Task<Results<NoContent, ProblemHttpResult>> Release(HttpContext http, ReleasePublishing release, CancellationToken cancellationToken) =>
        await release.ExecuteAsync(Caller.Of(http.User)!.ToActor(http), cancellationToken)
            ? TypedResults.NoContent()
            : Problems.Conflict("not_held", "Publishing is not held. Somebody has released it already.");
}
