using System.Text.Json.Nodes;
using Cuewright.TikTok.StandIn.Apps;
using Cuewright.TikTok.StandIn.Creators;
using Cuewright.TikTok.StandIn.OAuth;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Control;

/// <summary>The stand-in's own API, which TikTok has nothing of: look at what arrived, and change how creators behave.</summary>
internal static class ControlEndpoints
{
    public static void MapControl(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/stand-in/api");
        api.MapGet("creators", async (CreatorControl control, CancellationToken cancellationToken) =>
            Results.Json(await control.AllAsync(cancellationToken), ControlJson.Default.IReadOnlyListCreatorView));
        api.MapGet("creators/{handle}", GetAsync);
        api.MapPut("creators/{handle}", ChangeAsync);
        api.MapGet("creators/{handle}/posts", (string handle, CreatorDirectory creators, CreatorControl control, CancellationToken cancellationToken) =>
            ListAsync(handle, creators, control.PostsAsync, cancellationToken));
        api.MapGet("creators/{handle}/uploads", (string handle, CreatorDirectory creators, CreatorControl control, CancellationToken cancellationToken) =>
            ListAsync(handle, creators, control.UploadsAsync, cancellationToken));
        api.MapDelete("grants/{handle}", (string handle, int? reason, string? clientKey, CreatorDirectory creators, GrantRemoval removal) =>
        {
            if (creators.Find(handle) is null)
            {
                return NoSuchCreator(handle);
            }

            removal.Remove(handle, clientKey, reason ?? GrantRemoval.ByUser);
            return Results.NoContent();
        });
        api.MapPut("grants/{handle}/scopes", LimitScopesAsync);
    }

    private static async Task<IResult> LimitScopesAsync(
        string handle, HttpRequest request, CreatorDirectory creators, Grants grants, CancellationToken cancellationToken)
    {
        if (creators.Find(handle) is null)
        {
            return NoSuchCreator(handle);
        }

        var scopes = ((await JsonBody.ReadAsync(request, cancellationToken))?["scopes"] as JsonArray)?.Select(scope => scope.Text() ?? "").ToList();
        if (scopes is not { Count: > 0 } || scopes.Except(Scopes.All, StringComparer.Ordinal).Any())
        {
            return Results.Problem($"The field scopes is no list of scopes: {string.Join(", ", Scopes.All)}.", statusCode: StatusCodes.Status400BadRequest);
        }

        grants.SetScopes(handle, scopes);
        return Results.NoContent();
    }

    private static async Task<IResult> GetAsync(string handle, CreatorDirectory creators, CreatorControl control, CancellationToken cancellationToken) =>
        creators.Find(handle) is { } creator
            ? Results.Json(await control.ViewAsync(creator, cancellationToken), ControlJson.Default.CreatorView)
            : NoSuchCreator(handle);

    private static async Task<IResult> ChangeAsync(
        string handle, HttpRequest request, CreatorDirectory creators, CreatorControl control, CancellationToken cancellationToken)
    {
        if (await JsonBody.ReadAsync(request, cancellationToken) is not { } body)
        {
            return Results.Problem("The body is no JSON object.", statusCode: StatusCodes.Status400BadRequest);
        }

        var (change, wrong) = CreatorChange.Read(body);
        if (change is null)
        {
            return Results.Problem($"The field {wrong} is unknown or its value is wrong.", statusCode: StatusCodes.Status400BadRequest);
        }

        return creators.Change(handle, change) is { } creator
            ? Results.Json(await control.ViewAsync(creator, cancellationToken), ControlJson.Default.CreatorView)
            : NoSuchCreator(handle);
    }

    private static async Task<IResult> ListAsync(
        string handle, CreatorDirectory creators, Func<string, CancellationToken, Task<IReadOnlyList<PostView>>> list, CancellationToken cancellationToken) =>
        creators.Find(handle) is null
            ? NoSuchCreator(handle)
            : Results.Json(await list(handle, cancellationToken), ControlJson.Default.IReadOnlyListPostView);

    private static IResult NoSuchCreator(string handle) =>
        Results.Problem($"There is no creator {handle}.", statusCode: StatusCodes.Status404NotFound);
}
