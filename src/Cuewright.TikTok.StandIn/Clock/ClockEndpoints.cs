using System.Globalization;
using System.Text.Json.Nodes;
using Cuewright.TikTok.StandIn.Control;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Clock;

/// <summary>Reads the clock, and moves it where that was switched on at the start.</summary>
internal static class ClockEndpoints
{
    private const double Fastest = 100_000;
    private const double LongestSeconds = 400.0 * 24 * 3600;

    public static void MapClock(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/stand-in/api/clock", (IServiceProvider services) => Show(services));
        routes.MapPut("/stand-in/api/clock", SetAsync);
    }

    private static async Task<IResult> SetAsync(HttpRequest request, IServiceProvider services, CancellationToken cancellationToken)
    {
        if (services.GetService<SettableClock>() is not { } clock)
        {
            return Results.Problem("The clock is the real one. Start the stand-in with TestClock to move it.", statusCode: StatusCodes.Status409Conflict);
        }

        if (await JsonBody.ReadAsync(request, cancellationToken) is not { Count: > 0 } body || Read(body, clock) is not { } asked)
        {
            return Results.Problem("Expected {now} or {advance} (seconds), and {rate} from 0.001 to 100000.", statusCode: StatusCodes.Status400BadRequest);
        }

        return clock.Set(asked.Shown, asked.Rate) ? Show(services) : Results.Problem("The clock cannot go back.", statusCode: StatusCodes.Status409Conflict);
    }

    private static (DateTimeOffset Shown, double Rate)? Read(JsonObject body, SettableClock clock)
    {
        var (shown, rate) = (clock.GetUtcNow(), clock.Rate);
        foreach (var (name, value) in body)
        {
            var number = value is JsonValue json && json.TryGetValue<double>(out var told) ? told : (double?)null;
            switch (name)
            {
                case "advance" when number is >= 0 and <= LongestSeconds:
                    shown += TimeSpan.FromSeconds(number.Value);
                    break;
                case "now" when DateTimeOffset.TryParse(value.Text(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant):
                    shown = instant;
                    break;
                case "rate" when number is >= 0.001 and <= Fastest:
                    rate = number.Value;
                    break;
                default:
                    return null;
            }
        }

        return (shown, rate);
    }

    private static IResult Show(IServiceProvider services)
    {
        var clock = services.GetService<SettableClock>();
        return Results.Json(
            new JsonObject
            {
                ["now"] = services.GetRequiredService<TimeProvider>().GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
                ["rate"] = clock?.Rate ?? 1,
                ["isSettable"] = clock is not null,
            },
            ControlJson.Default.JsonObject);
    }
}
