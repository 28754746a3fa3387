using System.Diagnostics;
using Cuewright.Core.Accounts.Links;
using Cuewright.Server.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cuewright.Server.Accounts;

/// <summary>Links that members send to clients.</summary>
internal static class ConnectLinkEndpoints
{
    public static RouteGroupBuilder MapConnectLinks(this RouteGroupBuilder workspace)
    {
        var links = workspace.MapGroup("/connect-links").WithTags("Accounts").ProducesProblem(StatusCodes.Status404NotFound);
        links.MapGet("", List).WithName("listConnectLinks").WithSummary("Links for clients, newest first");
        links.MapPost("", Create).WithName("createConnectLink").WithSummary("Make a link with which a client connects an account without a login")
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        links.MapDelete("/{linkId:guid}", Revoke).WithName("revokeConnectLink").WithSummary("End a link at once");
        return workspace;
    }

    private static async Task<Ok<IReadOnlyList<ConnectLinkResponse>>> List(WorkspaceContext workspace, ConnectLinks links, CancellationToken cancellationToken) =>
        TypedResults.Ok<IReadOnlyList<ConnectLinkResponse>>([.. (await links.ListAsync(workspace.WorkspaceId, cancellationToken)).Select(ConnectLinkResponse.From)]);

    private static async Task<Results<Created<NewConnectLinkResponse>, ProblemHttpResult>> Create(
        CreateConnectLinkRequest request, WorkspaceContext workspace, CreateConnectLink create, PublicAddress address, CancellationToken cancellationToken) =>
        await create.ExecuteAsync(workspace.WorkspaceId, workspace.Actor, request.ToInput(), cancellationToken) switch
        {
            CreateConnectLinkOutcome.Created created => TypedResults.Created((string?)null, Answer(created, address)),
            CreateConnectLinkOutcome.Invalid invalid => Problems.Invalid(invalid.Problems),
            CreateConnectLinkOutcome.NotFound => Problems.NotFound(),
            CreateConnectLinkOutcome.AppMissing => Problems.Conflict("app_missing", "No TikTok developer app is set up. An administrator adds one under Settings, Developer apps."),
            _ => throw new UnreachableException(),
        };

    private static async Task<Results<NoContent, ProblemHttpResult>> Revoke(
        Guid linkId, WorkspaceContext workspace, RevokeConnectLink revoke, CancellationToken cancellationToken) =>
        await revoke.ExecuteAsync(workspace.WorkspaceId, workspace.Actor, linkId, cancellationToken) ? TypedResults.NoContent() : Problems.NotFound();

    // Behind #, where no server, log or Referer sees it.
    private static NewConnectLinkResponse Answer(CreateConnectLinkOutcome.Created created, PublicAddress address)
    {
        var url = $"{new Uri(address.Value, "/connect")}#{created.Token}";
        return new NewConnectLinkResponse(created.Link.Id, url, QrCode.Of(url), created.Link.ExpiresAt);
    }
}
