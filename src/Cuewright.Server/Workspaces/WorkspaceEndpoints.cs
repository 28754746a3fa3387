using Cuewright.Core.Workspaces;
using Cuewright.Server.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cuewright.Server.Workspaces;

internal static class WorkspaceEndpoints
{
    public static RouteGroupBuilder MapWorkspace(this RouteGroupBuilder workspace)
    {
        workspace.MapGet("", Get).WithName("getWorkspace").WithTags("Workspaces").WithSummary("The workspace").ProducesProblem(StatusCodes.Status404NotFound);
        return workspace;
    }

    private static async Task<Results<Ok<WorkspaceResponse>, ProblemHttpResult>> Get(WorkspaceContext workspace, WorkspaceQueries queries, CancellationToken cancellationToken) =>
        await queries.FindAsync(workspace.WorkspaceId, cancellationToken) is { } found
            ? TypedResults.Ok(WorkspaceResponse.From(found, workspace.Role))
            : Problems.NotFound();
}
