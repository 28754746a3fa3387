using System.Diagnostics;
using Cuewright.Core.Accounts.Defaults;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Server.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cuewright.Server.Accounts;

internal static class PostingDefaultsEndpoints
{
    public static void MapPostingDefaults(this RouteGroupBuilder accounts)
    {
        accounts.MapGet("/{accountId}/posting-defaults", Get).WithName("getPostingDefaults").WithSummary("What a post for the account begins with in the composer");
        accounts.MapPut("/{accountId}/posting-defaults", Put).WithName("savePostingDefaults").WithSummary("Replace an account's posting defaults; posts that exist keep what was chosen")
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        accounts.MapPost("/{accountId}/posting-defaults/copies", Copy).WithName("copyPostingDefaults").WithSummary("Copy an account's posting defaults over those of others")
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<Results<Ok<PostingDefaultsResponse>, ProblemHttpResult>> Get(
        AccountId accountId, WorkspaceContext workspace, PostingDefaultsQuery query, CancellationToken cancellationToken) =>
        await query.FindAsync(workspace.WorkspaceId, accountId, cancellationToken) is { } defaults
            ? TypedResults.Ok(PostingDefaultsResponse.From(defaults))
            : Problems.NotFound();

    private static async Task<Results<Ok<PostingDefaultsResponse>, ProblemHttpResult>> Put(
        AccountId accountId, SavePostingDefaultsRequest request, WorkspaceContext workspace, SavePostingDefaults save, CancellationToken cancellationToken)
    {
        if (request.Version is not { } version)
        {
            return VersionMissing();
        }

        return await save.ExecuteAsync(workspace.WorkspaceId, workspace.Actor, accountId, version, request.ToChoices(), cancellationToken) switch
        {
            SavePostingDefaultsOutcome.Saved saved => TypedResults.Ok(PostingDefaultsResponse.From(saved.Defaults)),
            SavePostingDefaultsOutcome.NotFound => Problems.NotFound(),
            SavePostingDefaultsOutcome.VersionConflict conflict => Problems.VersionConflict(conflict.CurrentVersion),
            SavePostingDefaultsOutcome.Invalid invalid => Problems.Invalid(invalid.Problems),
            _ => throw new UnreachableException(),
        };
    }

    private static async Task<Results<Ok<CopiedDefaultsResponse>, ProblemHttpResult>> Copy(
        AccountId accountId, CopyPostingDefaultsRequest request, WorkspaceContext workspace, CopyPostingDefaults copy, CancellationToken cancellationToken)
    {
        if (request.Version is not { } version)
        {
            return VersionMissing();
        }

        return await copy.ExecuteAsync(workspace.WorkspaceId, workspace.Actor, accountId, version, request.AccountIds ?? [], cancellationToken) switch
        {
            CopyPostingDefaultsOutcome.Copied copied => TypedResults.Ok(new CopiedDefaultsResponse(copied.Changed)),
            CopyPostingDefaultsOutcome.NotFound => Problems.NotFound(),
            CopyPostingDefaultsOutcome.VersionConflict conflict => Problems.VersionConflict(conflict.CurrentVersion),
            CopyPostingDefaultsOutcome.Invalid invalid => Problems.Invalid(invalid.Problems),
            _ => throw new UnreachableException(),
        };
    }

    private static ProblemHttpResult VersionMissing() =>
        Problems.Invalid([new FieldProblem("version", "version_missing", "Send the version of the defaults that you read (0 when there were none), so that nobody's change is overwritten.")]);
}
