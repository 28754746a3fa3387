using Cuewright.TikTok.StandIn.Control;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Switches;

internal static class SwitchEndpoints
{
    public static void MapSwitches(this IEndpointRouteBuilder routes)
    {
        var switches = routes.MapGroup("/stand-in/api/switches");
        switches.MapGet("", (Switchboard board) => Results.Json(board.Now, ControlJson.Default.JsonObject));
        switches.MapPut("", ChangeAsync);
        switches.MapDelete("", (Switchboard board) =>
        {
            board.Reset();
            return Results.NoContent();
        });
    }

    private static async Task<IResult> ChangeAsync(HttpRequest request, Switchboard board, CancellationToken cancellationToken)
    {
        if (await JsonBody.ReadAsync(request, cancellationToken) is not { } body)
        {
            return Results.Problem("The body is no JSON object.", statusCode: StatusCodes.Status400BadRequest);
        }

        return board.Change(body) is { } wrong
            ? Results.Problem($"The switch {wrong} is unknown or its value is wrong.", statusCode: StatusCodes.Status400BadRequest)
            : Results.Json(board.Now, ControlJson.Default.JsonObject);
    }
}
