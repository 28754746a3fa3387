using Cuewright.Core.Publishing.Holds;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cuewright.Server.Hosting;

internal static class HealthEndpoints
{
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("/health").WithTags("Operations").AllowAnonymous();
        health.MapGet("/live", Live).WithName("getLiveness").WithSummary("The process answers").ProducesProblem(StatusCodes.Status500InternalServerError);
        health.MapGet("/ready", Ready).WithName("getReadiness").WithSummary("Database, migrations and media store are in order")
            .Produces<ReadinessResponse>(StatusCodes.Status503ServiceUnavailable).ProducesProblem(StatusCodes.Status500InternalServerError);
        return routes;
    }

    private static Ok<LivenessResponse> Live() => TypedResults.Ok(new LivenessResponse("live"));

    private static async Task<Results<Ok<ReadinessResponse>, JsonHttpResult<ReadinessResponse>>> Ready(Readiness readiness, PublishingHold hold, CancellationToken cancellationToken)
    {
        var checks = await readiness.CheckAsync(cancellationToken);
        return checks.All(check => check.Ok)
            ? TypedResults.Ok(new ReadinessResponse("ready", checks, hold.IsHeld))
            : TypedResults.Json(new ReadinessResponse("not ready", checks, hold.IsHeld), statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
