using Cuewright.Server.Accounts;
using Cuewright.Server.Media;
using Cuewright.Server.Operations;
using Cuewright.Server.Posts;
using Cuewright.Server.Publishing;
using Cuewright.Server.Publishing.Support;
using Cuewright.Server.Scheduling;
using Cuewright.Server.Security;
using Cuewright.Server.Webhooks;
using Cuewright.Server.Workspaces;
using Microsoft.Extensions.Options;

namespace Cuewright.Server.Hosting;

/// <summary>The way of a request, and what answers it.</summary>
internal static class ServerPipeline
{
    public static void UseCuewright(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseExceptionHandler();
        app.UseStatusCodePages(context => StatusProblems.Of(context.HttpContext.Response.StatusCode).ExecuteAsync(context.HttpContext));
        if (app.Services.GetRequiredService<IOptions<ServerOptions>>().Value.Role is ServerRole.Worker)
        {
            app.MapHealth();
            return;
        }

        app.UseResponseCompression();
        app.UsePlainHttpGuard();
        app.UseRouting();
        app.UseAuthentication();
        app.UseSameOriginProof();
        app.UseAuthorization();
        app.UseMiddleware<WorkspaceGate>();
        app.UseWebApp();
        app.MapCuewright();
    }

    private static void MapCuewright(this WebApplication app)
    {
        app.MapHealth();
        // Any other name would be answered in plain text.
        app.MapOpenApi("/openapi/{documentName:regex(^v1$)}.json").AllowAnonymous();
        app.MapInstance();
        app.MapSession();
        app.MapTime();
        app.MapDeveloperApps();
        app.MapPublishingRelease();
        app.MapSite();
        app.MapClientConnections();
        app.MapAccountCallback();
        app.MapTikTokWebhook();
        app.MapPulls();
        app.MapGroup(ApiRoutes.Workspace).RequireAuthorization().WithMetadata(InWorkspace.Mark).ProducesProblem(StatusCodes.Status401Unauthorized)
            .MapWorkspace().MapAccounts().MapAccountGroups().MapConnectLinks().MapAccountMoves().MapMedia().MapUploads().MapPosts().MapSchedules().MapCalendar().MapPublications().MapSupport().MapLatePolicy().MapPublishingHold().MapLateReview().MapQueue().MapEvents();
    }
}
