using System.Diagnostics;
using Cuewright.Core.Operations;
using Cuewright.Server.Hosting;
using Cuewright.Server.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Cuewright.Server.Operations;

/// <summary>The public pages and proof files of the instance, and how administrators change them.</summary>
internal static class SiteEndpoints
{
    // Every page of the web app is a candidate for the proof file's route until its name is looked at: without HEAD, asking for the head of
    // any page would be answered 405.
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static IEndpointRouteBuilder MapSite(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/terms", Reading, (HttpContext http, Site site, IOptions<ServerOptions> server) => ShowAsync(SitePageKind.Terms, http, site, server)).Public("showTerms");
        routes.MapMethods("/privacy", Reading, (HttpContext http, Site site, IOptions<ServerOptions> server) => ShowAsync(SitePageKind.Privacy, http, site, server)).Public("showPrivacy");
        routes.MapMethods("/{name:regex(^tiktok[A-Za-z0-9_-]{{4,80}}\\.txt$)}", Reading, Proof).Public("getProofFile");

        var site = routes.MapGroup(ApiRoutes.Root + "/site").WithTags("Operations").RequireAuthorization(Administrators.Policy)
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden);
        site.MapGet("", Get).WithName("getSite").WithSummary("The public pages and proof files (administrators)");
        site.MapPut("/pages/{kind}", Write).WithName("writeSitePage").WithSummary("Write a public page: terms or privacy (administrators)").ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        site.MapDelete("/pages/{kind}", Reset).WithName("resetSitePage").WithSummary("Show our own text again (administrators)").ProducesProblem(StatusCodes.Status404NotFound);
        site.MapPut("/files/{name}", Put).WithName("putProofFile").WithSummary("Bring a file with which TikTok checks an address (administrators)").ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        site.MapDelete("/files/{name}", Remove).WithName("removeProofFile").WithSummary("Take a proof file away (administrators)").ProducesProblem(StatusCodes.Status404NotFound);
        return routes;
    }

    private static void Public(this RouteHandlerBuilder route, string name) => route.WithName(name).AllowAnonymous().ExcludeFromDescription();

    private static async Task ShowAsync(SitePageKind kind, HttpContext http, Site site, IOptions<ServerOptions> server)
    {
        var text = await site.TextAsync(kind, http.RequestAborted) ?? SiteTexts.DefaultOf(kind, server.Value.Name);
        await PlainPage.WriteAsync(http, StatusCodes.Status200OK, SiteTexts.TitleOf(kind), text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    private static async Task<Results<ContentHttpResult, NotFound>> Proof(string name, Site site, CancellationToken cancellationToken) =>
        await site.ProofAsync(name, cancellationToken) is { } content ? TypedResults.Text(content, "text/plain") : TypedResults.NotFound();

    private static async Task<Ok<SiteResponse>> Get(Site site, IOptions<ServerOptions> server, CancellationToken cancellationToken) => TypedResults.Ok(new SiteResponse(
        [await PageAsync(SitePageKind.Terms, site, server.Value.Name, cancellationToken), await PageAsync(SitePageKind.Privacy, site, server.Value.Name, cancellationToken)],
        [.. (await site.ProofsAsync(cancellationToken)).Select(file => new ProofFileResponse(file.Name, $"/{file.Name}", file.Content, file.AddedAt))]));

    private static async Task<SitePageResponse> PageAsync(SitePageKind kind, Site site, string instance, CancellationToken cancellationToken)
    {
        var own = await site.TextAsync(kind, cancellationToken);
        return new SitePageResponse(kind, SiteTexts.TitleOf(kind), kind is SitePageKind.Terms ? "/terms" : "/privacy", own ?? SiteTexts.DefaultOf(kind, instance), own is not null);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Write(string kind, WriteSitePageRequest request, HttpContext http, Site site, CancellationToken cancellationToken) =>
        KindOf(kind) is { } known ? Answer(await site.WriteAsync(Caller.Of(http.User)!.ToActor(http), known, request.Text, cancellationToken)) : NoPage();

    private static async Task<Results<NoContent, ProblemHttpResult>> Reset(string kind, HttpContext http, Site site, CancellationToken cancellationToken) =>
        KindOf(kind) is { } known ? Answer(await site.ResetAsync(Caller.Of(http.User)!.ToActor(http), known, cancellationToken)) : NoPage();

    private static SitePageKind? KindOf(string kind) => kind switch
    {
        "terms" => SitePageKind.Terms,
        "privacy" => SitePageKind.Privacy,
        _ => null,
    };

    private static ProblemHttpResult NoPage() => Problems.Of(StatusCodes.Status404NotFound, "not_found", "There is no such page. There are terms and privacy.");

    private static async Task<Results<NoContent, ProblemHttpResult>> Put(string name, PutProofFileRequest request, HttpContext http, Site site, CancellationToken cancellationToken) =>
        Answer(await site.PutProofAsync(Caller.Of(http.User)!.ToActor(http), name, request.Content, cancellationToken));

    private static async Task<Results<NoContent, ProblemHttpResult>> Remove(string name, HttpContext http, Site site, CancellationToken cancellationToken) =>
        Answer(await site.RemoveProofAsync(Caller.Of(http.User)!.ToActor(http), name, cancellationToken));

    private static Results<NoContent, ProblemHttpResult> Answer(SiteOutcome outcome) => outcome switch
    {
        SiteOutcome.Done => TypedResults.NoContent(),
        SiteOutcome.NotFound => Problems.Of(StatusCodes.Status404NotFound, "not_found", "There is no such file."),
        SiteOutcome.Invalid invalid => Problems.Invalid([invalid.Problem]),
        _ => throw new UnreachableException(),
    };
}
