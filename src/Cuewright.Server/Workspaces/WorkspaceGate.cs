using Cuewright.Core.Workspaces;
using Cuewright.Server.Hosting;
using Cuewright.Server.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cuewright.Server.Workspaces;

/// <summary>
/// Decides whether the caller may use the workspace of the address, before anything of the request is read: a stranger gets 404 whatever
/// else is wrong with it, so that no answer tells that the workspace exists.
/// </summary>
internal sealed class WorkspaceGate(RequestDelegate next)
{
    /// <summary>Keys have no scopes yet: they may do what an editor may.</summary>
    public const MemberRole RoleOfKeys = MemberRole.Editor;

    public async Task InvokeAsync(HttpContext http, WorkspaceQueries workspaces, WorkspaceContext context)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<InWorkspace>() is not null && await EnterAsync(http, workspaces, context) is { } problem)
        {
            await problem.ExecuteAsync(http);
            return;
        }

        await next(http);
    }

    private static async Task<ProblemHttpResult?> EnterAsync(HttpContext http, WorkspaceQueries workspaces, WorkspaceContext context)
    {
        if (Caller.Of(http.User) is not { } caller)
        {
            return StatusProblems.Of(StatusCodes.Status401Unauthorized);
        }

        if (!Guid.TryParse(http.GetRouteValue("workspaceId") as string, out var workspaceId)
            || await RoleAsync(caller, workspaceId, workspaces, http.RequestAborted) is not { } role)
        {
            return Problems.NotFound();
        }

        context.Fill(workspaceId, caller.ToActor(http), role);
        return MayWrite(role) || HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) || HttpMethods.IsOptions(http.Request.Method)
            ? null
            : StatusProblems.Of(StatusCodes.Status403Forbidden);
    }

    private static async Task<MemberRole?> RoleAsync(Caller caller, Guid workspaceId, WorkspaceQueries workspaces, CancellationToken cancellationToken) =>
        caller.KeyWorkspaceId is { } keyWorkspaceId
            ? keyWorkspaceId == workspaceId ? RoleOfKeys : null
            : await workspaces.RoleAsync(workspaceId, caller.Id, cancellationToken);

    private static bool MayWrite(MemberRole role) => role switch
    {
        MemberRole.Owner or MemberRole.Admin or MemberRole.Editor => true,
        MemberRole.Approver or MemberRole.Viewer => false,
    };
}
