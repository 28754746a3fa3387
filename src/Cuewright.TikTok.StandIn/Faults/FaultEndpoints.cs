using System.Text.Json;
using System.Text.Json.Nodes;
using Cuewright.TikTok.StandIn.Control;

namespace Cuewright.TikTok.StandIn.Faults;

internal static class FaultEndpoints
{
    public static void MapFaults(this IEndpointRouteBuilder routes)
    {
        var faults = routes.MapGroup("/stand-in/api/faults");
        faults.MapGet("", (FaultRules rules) => Results.Json(rules.List(), ControlJson.Default.IReadOnlyListFaultView));
        faults.MapPut("", SetAsync);
        faults.MapDelete("", (FaultRules rules) =>
        {
            rules.Set([]);
            return Results.NoContent();
        });
    }

    private static async Task<IResult> SetAsync(HttpRequest request, FaultRules rules, CancellationToken cancellationToken)
    {
        var read = await ReadAsync(request, cancellationToken);
        if (read?.ToList() is not { } list || list.Contains(null))
        {
            return Results.Problem(
                "Expected a list of {path, account, nth, times, probability, status, code, cut, delayMs, hang}, each with a path and something to happen.",
                statusCode: StatusCodes.Status400BadRequest);
        }

        rules.Set([.. list.OfType<FaultRule>()]);
        return Results.NoContent();
    }

    private static async Task<IEnumerable<FaultRule?>?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return (await JsonNode.ParseAsync(request.Body, cancellationToken: cancellationToken) as JsonArray)?.Select(FaultReader.Read);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
