using System.Diagnostics;
using Cuewright.Core.Kernel;
using Cuewright.Core.Publishing.Late;
using Cuewright.Core.Workspaces;
using Cuewright.Server.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cuewright.Server.Publishing;

/// <summary>What the workspace wants of its late posts.</summary>
internal static class LatePolicyEndpoints
{
    public static RouteGroupBuilder MapLatePolicy(this RouteGroupBuilder workspace)
    {
        var policy = workspace.MapGroup("/late-policy").WithTags("Publishing").ProducesProblem(StatusCodes.Status404NotFound);
        policy.MapGet("", Get).WithName("getLatePolicy").WithSummary("What becomes of late posts that say nothing themselves");
        policy.MapPut("", Put).WithName("saveLatePolicy").WithSummary("Say what becomes of late posts; counts for what is scheduled too")
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        return workspace;
    }

    private static async Task<Results<Ok<LatePolicyResponse>, ProblemHttpResult>> Get(WorkspaceContext workspace, WorkspaceQueries queries, CancellationToken cancellationToken) =>
        await queries.FindAsync(workspace.WorkspaceId, cancellationToken) is { } found ? TypedResults.Ok(LatePolicyResponse.From(found)) : Problems.NotFound();

    private static async Task<Results<Ok<LatePolicyResponse>, ProblemHttpResult>> Put(
        SaveLatePolicyRequest request, WorkspaceContext workspace, SaveLateRule save, CancellationToken cancellationToken)
    {
        if (request.Version is not { } version)
        {
            return Problems.Invalid([new FieldProblem("version", "version_missing", "Send the version that you read with the policy, so that nobody's change is overwritten.")]);
        }

        return await save.ExecuteAsync(workspace.WorkspaceId, workspace.Actor, version, LateRule.Of(request.Policy, request.WithinMinutes), cancellationToken) switch
        {
            SaveLateRuleOutcome.Saved saved => TypedResults.Ok(LatePolicyResponse.From(saved.Workspace)),
            SaveLateRuleOutcome.NotFound => Problems.NotFound(),
            SaveLateRuleOutcome.VersionConflict conflict => Problems.VersionConflict(conflict.CurrentVersion),
            SaveLateRuleOutcome.Invalid invalid => Problems.Invalid(invalid.Problems),
            _ => throw new UnreachableException(),
        };
    }
}
