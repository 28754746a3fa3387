using Microsoft.AspNetCore.Http.HttpResults;

namespace Cuewright.Server.Hosting;

internal static class InstanceEndpoints
{
    public static IEndpointRouteBuilder MapInstance(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(ApiRoutes.Root + "/instance", Get).WithName("getInstance").WithTags("Operations").WithSummary("What this instance is").AllowAnonymous();
        return routes;
    }

    private static Ok<InstanceResponse> Get() => throw new NotSupportedException();
}
