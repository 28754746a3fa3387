using System.Text.Json.Nodes;
using Cuewright.TikTok.StandIn.Apps;
using Cuewright.TikTok.StandIn.Control;
using Cuewright.TikTok.StandIn.Storage;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Webhooks;

/// <summary>The control API's part about webhooks: what was sent, send one by hand, send what is due now.</summary>
internal static class WebhookEndpoints
{
    private const int Most = 500;

    public static void MapWebhooks(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/stand-in/api/webhooks");
        api.MapGet("", (StandInState state) => Results.Json(List(state), ControlJson.Default.IReadOnlyListDelivery));
        api.MapPost("", AddAsync);
        api.MapPost("pump", async (WebhookPump pump, CancellationToken cancellationToken) =>
            Results.Json(new JsonObject { ["sent"] = await pump.PassAsync(cancellationToken) }, ControlJson.Default.JsonObject));
    }

    /// <summary>Newest first.</summary>
    public static IReadOnlyList<Delivery> List(StandInState state) =>
        [.. state.Deliveries.All.OrderByDescending(delivery => delivery.Id, StringComparer.Ordinal).Take(Most)];

    private static async Task<IResult> AddAsync(HttpRequest request, WebhookQueue queue, DeveloperApps apps, TimeProvider clock, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync(request, cancellationToken);
        if (body?["event"].Text() is not { Length: > 0 } name || body["content"] is not (null or JsonObject))
        {
            return Results.Problem("Expected {event, clientKey, userOpenid, content}, with an object as content.", statusCode: StatusCodes.Status400BadRequest);
        }

        var key = body["clientKey"].Text() ?? apps.All[0].Key;
        var added = queue.Add(key, name, clock.GetUtcNow(), body["userOpenid"].Text() ?? "", body["content"] as JsonObject ?? []);
        return added > 0 ? Results.Accepted() : Results.Problem("The app has no webhook URL.", statusCode: StatusCodes.Status409Conflict);
    }
}
