using Cuewright.TikTok.StandIn.Apps;
using Cuewright.TikTok.StandIn.Creators;
using Cuewright.TikTok.StandIn.Pages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cuewright.TikTok.StandIn.OAuth;

/// <summary>The consent page and its decision. The form posts the authorize fields again, so a program can consent without loading the page.</summary>
internal static class AuthorizeEndpoints
{
    public const string Path = "/v2/auth/authorize/";

    public static void MapAuthorize(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, Show);
        routes.MapPost(Path, DecideAsync);
    }

    private static IResult Show(
        HttpRequest request, DeveloperApps apps, CreatorDirectory creators, Grants grants, LiveSessions sessions, AuthorizationCodes codes, StandInOptions options)
    {
        var asked = AuthorizeRequest.Read(name => request.Query.TryGetValue(name, out var values) ? values.ToString() : null);
        if (asked.Check(apps, options.DemandChallenge) is { } problem)
        {
            return AuthorizeErrorPage.Show(problem);
        }

        return sessions.Find(request, asked) is { } handle
            ? Allow(asked, codes, handle, [.. asked.Scopes.Distinct()])
            : ConsentPage.Show(asked, apps.Find(asked.ClientKey)!, creators.All, grants);
    }

    private static async Task<IResult> DecideAsync(
        HttpContext context, DeveloperApps apps, CreatorDirectory creators, AuthorizationCodes codes, LiveSessions sessions, StandInOptions options, CancellationToken cancellationToken)
    {
        if (!context.Request.HasFormContentType)
        {
            return AuthorizeErrorPage.Show(new AuthorizeProblem("invalid_request", "form", null));
        }

        var form = await context.Request.ReadFormAsync(cancellationToken);
        var asked = AuthorizeRequest.Read(name => form.TryGetValue(name, out var values) ? values.ToString() : null);
        if (asked.Check(apps, options.DemandChallenge) is { } problem)
        {
            return AuthorizeErrorPage.Show(problem);
        }

        if (form["decision"] != "allow")
        {
            return Callback(asked, ("error", "access_denied"), ("error_description", "User denied the authorization request."));
        }

        if (creators.Find(form["creator"].ToString()) is not { } creator)
        {
            return AuthorizeErrorPage.Show(new AuthorizeProblem("invalid_request", "creator", null));
        }

        if (!apps.Find(asked.ClientKey)!.Admits(creator.Handle))
        {
            return Callback(
                asked, ("error", "access_denied"), ("error_description", "The account is no target user of this sandbox."), ("error_type", "non_sandbox_target"));
        }

        // Basic information comes with Login Kit itself; the page offers no box for it.
        var granted = asked.Scopes.Where(scope => scope is Scopes.UserInfoBasic || form["granted_scope"].Contains(scope)).Distinct().ToList();
        sessions.Remember(context.Response, creator.Handle);
        return Allow(asked, codes, creator.Handle, granted);
    }

    private static RedirectHttpResult Allow(AuthorizeRequest asked, AuthorizationCodes codes, string handle, IReadOnlyList<string> granted) =>
        Callback(asked, ("code", codes.Issue(asked, handle, granted).Value), ("scopes", string.Join(',', granted)));

    private static RedirectHttpResult Callback(AuthorizeRequest asked, params (string Name, string Value)[] fields)
    {
        var query = fields.Append(("state", asked.State)).Select(field => $"{field.Item1}={Uri.EscapeDataString(field.Item2)}");
        return TypedResults.Redirect($"{asked.RedirectUri}?{string.Join('&', query)}");
    }
}
