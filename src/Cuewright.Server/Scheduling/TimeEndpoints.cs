using Cuewright.Core.Kernel;
using Cuewright.Core.Scheduling;
using Cuewright.Server.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Cuewright.Server.Scheduling;

/// <summary>Zones and wall clocks. The browser never computes with its own zone data: it asks here.</summary>
internal static class TimeEndpoints
{
    private const int MaxOtherZones = 50;

    public static IEndpointRouteBuilder MapTime(this IEndpointRouteBuilder routes)
    {
        var time = routes.MapGroup(ApiRoutes.Root + "/time").WithTags("Scheduling").RequireAuthorization().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        time.MapGet("/zones", Zones).WithName("listTimeZones").WithSummary("The zones a person may choose");
        time.MapGet("/resolution", Resolve).WithName("resolveTime").WithSummary("What instant a wall-clock time stands for");
        time.MapGet("/now", Now).WithName("getNow").WithSummary("What a clock in a zone shows");
        return routes;
    }

    private static Ok<IReadOnlyList<TimeZoneResponse>> Zones(TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return TypedResults.Ok<IReadOnlyList<TimeZoneResponse>>([.. WallClock.ZoneIds.Select(id => new TimeZoneResponse(id, WallClock.Read(now, id).OffsetMinutes))]);
    }

    private static Results<Ok<TimeResolutionResponse>, ProblemHttpResult> Resolve(
        string localTime, string timeZone, [FromQuery(Name = "in")] string[]? others, TimeProvider clock)
    {
        if (ZoneRules.Problem(timeZone) is { } unknown)
        {
            return Problems.Invalid([unknown]);
        }

        if (OtherZonesProblem(others ?? []) is { } problem)
        {
            return Problems.Invalid([problem]);
        }

        return WallClock.Resolve(localTime, timeZone) is { } resolution
            ? TypedResults.Ok(TimeResolutionResponse.From(resolution, clock.GetUtcNow(), others))
            : Problems.Invalid([new FieldProblem("localTime", "time_unreadable", "Write the time like 2026-11-24T18:30.")]);
    }

    private static FieldProblem? OtherZonesProblem(string[] others) =>
        others.Length > MaxOtherZones
            ? new FieldProblem("in", "too_many", $"Ask for at most {MaxOtherZones} zones at once.")
            : others.FirstOrDefault(zone => !WallClock.IsZone(zone)) is null
                ? null
                : new FieldProblem("in", "unknown_time_zone", "Choose time zones from the list, for example Europe/Berlin.");

    private static Results<Ok<NowResponse>, ProblemHttpResult> Now(string timeZone, TimeProvider clock)
    {
        if (ZoneRules.Problem(timeZone) is { } unknown)
        {
            return Problems.Invalid([unknown]);
        }

        var now = clock.GetUtcNow();
        var reading = WallClock.Read(now, timeZone);
        return TypedResults.Ok(new NowResponse(reading.LocalTime, timeZone, reading.OffsetMinutes, now));
    }
}
