using System.Diagnostics;
using Cuewright.Core.Accounts.Tags;
using Cuewright.Server.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cuewright.Server.Accounts;

internal static class TagEndpoints
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Put(
        ChangeAccountTagsRequest request, WorkspaceContext workspace, ChangeAccountTags change, CancellationToken cancellationToken) =>
        await change.ExecuteAsync(workspace.WorkspaceId, workspace.Actor, request.ToInput(), cancellationToken) switch
        {
            AccountTagsOutcome.Done => TypedResults.NoContent(),
            AccountTagsOutcome.Invalid invalid => Problems.Invalid(invalid.Problems),
            _ => throw new UnreachableException(),
        };
}
