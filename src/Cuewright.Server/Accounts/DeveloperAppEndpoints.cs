using System.Diagnostics;
using Cuewright.Core.Accounts;
using Cuewright.Core.Kernel;
using Cuewright.Server.Hosting;
using Cuewright.Server.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cuewright.Server.Accounts;

/// <summary>The developer apps belong to the instance. Everybody who is signed in may see which there are, to connect with one.</summary>
internal static class DeveloperAppEndpoints
{
    public static IEndpointRouteBuilder MapDeveloperApps(this IEndpointRouteBuilder routes)
    {
        var apps = routes.MapGroup(ApiRoutes.Root + "/developer-apps").WithTags("Accounts").ProducesProblem(StatusCodes.Status401Unauthorized);
        apps.MapGet("", List).WithName("listDeveloperApps").WithSummary("The TikTok developer apps of this instance").RequireAuthorization();
        var administered = apps.MapGroup("").RequireAuthorization(Administrators.Policy)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict);
        administered.MapPost("", Add).WithName("addDeveloperApp").WithSummary("Set up a developer app (administrators)").ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        administered.MapPut("/{appId:guid}", Change).WithName("changeDeveloperApp").WithSummary("Change a developer app (administrators)")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        administered.MapDelete("/{appId:guid}", Remove).WithName("removeDeveloperApp").WithSummary("Remove a developer app that no account is connected with (administrators)")
            .ProducesProblem(StatusCodes.Status404NotFound);
        return routes;
    }

    private static async Task<Ok<DeveloperAppsResponse>> List(DeveloperAppQueries queries, PublicAddress address, CancellationToken cancellationToken) =>
        TypedResults.Ok(DeveloperAppsResponse.From(await queries.ListAsync(cancellationToken), address));

    private static async Task<Results<Created<DeveloperAppResponse>, ProblemHttpResult>> Add(
        AddDeveloperAppRequest request, HttpContext http, AddDeveloperApp add, DeveloperAppQueries queries, CancellationToken cancellationToken)
    {
        var outcome = await add.ExecuteAsync(Caller.Of(http.User)!.ToActor(http), request.ToInput(), cancellationToken);
        return outcome is DeveloperAppOutcome.Done done ? TypedResults.Created((string?)null, await AnswerAsync(done.Id, queries, cancellationToken)) : ProblemOf(outcome);
    }

    private static async Task<Results<Ok<DeveloperAppResponse>, ProblemHttpResult>> Change(
        Guid appId, ChangeDeveloperAppRequest request, HttpContext http, ChangeDeveloperApp change, DeveloperAppQueries queries, CancellationToken cancellationToken)
    {
        if (request.Version is not { } version)
        {
            return Problems.Invalid([new FieldProblem("version", "version_missing", "Send the version of the app that you read, so that nobody's change is overwritten.")]);
        }

        var outcome = await change.ExecuteAsync(Caller.Of(http.User)!.ToActor(http), appId, version, request.ToInput(), cancellationToken);
        return outcome is DeveloperAppOutcome.Done ? TypedResults.Ok(await AnswerAsync(appId, queries, cancellationToken)) : ProblemOf(outcome);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Remove(Guid appId, HttpContext http, RemoveDeveloperApp remove, CancellationToken cancellationToken)
    {
        var outcome = await remove.ExecuteAsync(Caller.Of(http.User)!.ToActor(http), appId, cancellationToken);
        return outcome is DeveloperAppOutcome.Done ? TypedResults.NoContent() : ProblemOf(outcome);
    }

    private static async Task<DeveloperAppResponse> AnswerAsync(Guid id, DeveloperAppQueries queries, CancellationToken cancellationToken) =>
        DeveloperAppResponse.From((await queries.ListAsync(cancellationToken)).Single(app => app.Id == id));

    private static ProblemHttpResult ProblemOf(DeveloperAppOutcome outcome) => outcome switch
    {
        DeveloperAppOutcome.NotFound => Problems.Of(StatusCodes.Status404NotFound, "not_found", "There is no such developer app."),
        DeveloperAppOutcome.Invalid invalid => Problems.Invalid(invalid.Problems),
        DeveloperAppOutcome.KeyTaken taken => Problems.Invalid([new FieldProblem("clientKey", "client_key_taken", $"The app \"{taken.Name}\" has this client key already.")]),
        DeveloperAppOutcome.VersionConflict conflict => Problems.VersionConflict(conflict.Version),
        DeveloperAppOutcome.IsConfigured => Problems.Conflict("app_configured", "This app comes with the server's configuration (TikTok:ClientKey, TikTok:Apps). Change it there."),
        DeveloperAppOutcome.InUse inUse => Problems.Conflict(
            "app_in_use", $"{inUse.Accounts} connected {(inUse.Accounts == 1 ? "account uses" : "accounts use")} this app. Remove them, or connect them again with another app, first."),
        _ => throw new UnreachableException(),
    };
}
