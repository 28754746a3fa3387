using Cuewright.Core.Accounts;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Server.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cuewright.Server.Accounts;

/// <summary>An account's pause is a resource: put it there, take it away; both may be repeated.</summary>
internal static class AccountPauseEndpoints
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Put(
        AccountId accountId, WorkspaceContext workspace, PauseAccount pause, CancellationToken cancellationToken) =>
        await pause.ExecuteAsync(workspace.WorkspaceId, workspace.Actor, accountId, cancellationToken) ? TypedResults.NoContent() : Problems.NotFound();

    public static async Task<Results<NoContent, ProblemHttpResult>> Delete(
        AccountId accountId, WorkspaceContext workspace, ResumeAccount resume, CancellationToken cancellationToken) =>
        await resume.ExecuteAsync(workspace.WorkspaceId, workspace.Actor, accountId, cancellationToken) ? TypedResults.NoContent() : Problems.NotFound();
}
