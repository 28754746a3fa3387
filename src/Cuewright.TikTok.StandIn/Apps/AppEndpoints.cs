using Cuewright.TikTok.StandIn.Control;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Apps;

/// <summary>The developer portal, as far as tests need one: it refuses what the real one refuses (rows 11 and 73).</summary>
internal static class AppEndpoints
{
    public static void MapApps(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/stand-in/api/apps");
        api.MapGet("", (DeveloperApps apps) => Results.Json([.. apps.All.Select(AppView.Of)], ControlJson.Default.IReadOnlyListAppView));
        api.MapPut("{key}", PutAsync);
    }

    private static async Task<IResult> PutAsync(string key, HttpRequest request, DeveloperApps apps, StandInOptions options, CancellationToken cancellationToken)
    {
        if (await JsonBody.ReadAsync(request, cancellationToken) is not { } body)
        {
            return Refused("The body is no JSON object.");
        }

        var known = apps.Find(key) ?? DeveloperApp.Of(new StandInApp { ClientKey = key, Name = key });
        var (app, wrong) = AppChange.Apply(known, body);
        if (app is null)
        {
            return Refused($"The field {wrong} is unknown or its value is wrong.");
        }

        return AppRules.Problem(app, options.WebhookHttpsOnly) is { } problem
            ? Refused($"Refused: {problem}.")
            : Results.Json(AppView.Of(apps.Put(app)), ControlJson.Default.AppView);
    }

    private static IResult Refused(string why) => Results.Problem(why, statusCode: StatusCodes.Status400BadRequest);
}
