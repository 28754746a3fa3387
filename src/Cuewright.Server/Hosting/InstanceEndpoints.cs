using System.Reflection;
using Cuewright.Core.Accounts;
using Cuewright.Core.Media.Processing;
using Cuewright.Core.Publishing.Pulls;
using Cuewright.Server.Demo;
using Cuewright.TikTok;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Cuewright.Server.Hosting;

internal static class InstanceEndpoints
{
    public static IEndpointRouteBuilder MapInstance(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(ApiRoutes.Root + "/instance", Get).WithName("getInstance").WithTags("Operations").WithSummary("What this instance is").AllowAnonymous()
            .ProducesProblem(StatusCodes.Status500InternalServerError);
        return routes;
    }

    private static Ok<InstanceResponse> Get(IOptions<ServerOptions> server, IOptions<DemoOptions> demo, IOptions<TikTokOptions> tikTok, MediaTools tools, PullSite site) => TypedResults.Ok(new InstanceResponse(
        server.Value.Name,
        typeof(InstanceEndpoints).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0],
        demo.Value.Enabled ? new DemoSignInResponse(DemoUser.Email, DemoUser.Password) : null,
        tikTok.Value.ApiBaseUrl == TikTokHosts.Api ? null : tikTok.Value.WebUrl,
        tools.IsAvailable,
        site.IsReachable));
}
