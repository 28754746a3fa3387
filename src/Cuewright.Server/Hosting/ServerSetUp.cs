using Cuewright.Core.Accounts;
using Cuewright.Core.Kernel;
using Cuewright.Core.Media;
using Cuewright.Core.Operations;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Pulls;
using Cuewright.Core.Scheduling;
using Cuewright.Core.Security;
using Cuewright.Core.Webhooks;
using Cuewright.Core.Workspaces;
using Cuewright.Server.Demo;
using Cuewright.Server.Hosting.Testing;
using Cuewright.Server.Publishing.Support;
using Cuewright.Server.Security;
using Microsoft.Extensions.Options;

namespace Cuewright.Server.Hosting;

/// <summary>Puts the parts together: features, then what a web server needs, then the workers that this process runs.</summary>
internal static class ServerSetUp
{
    // Everything but uploads, which lift it for themselves, is small.
    private const int MaxRequestBody = 2 * 1024 * 1024;

    public static void AddCuewright(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxRequestBody;
        });
        builder.Services.AddTestSwitches().AddFeatures().AddProcessSignals().AddHoldWatch().AddCreatorCheckWriter().AddPullWatch().AddQuietRequests().AddDemo().AddSite().AddSessions().AddApi();
        // A word that is no role is refused with the other settings, before anything starts.
        if (!Enum.TryParse<ServerRole>(builder.Configuration["Server:Role"], ignoreCase: true, out var role) || role is not ServerRole.Web)
        {
            builder.Services.AddWorkers();
        }
    }

    /// <summary>What every process needs, commands included.</summary>
    public static IServiceCollection AddFeatures(this IServiceCollection services)
    {
        services.AddKernel();
        services.AddSecurity();
        services.AddWorkspaces();
        services.AddAccounts();
        services.AddMedia();
        services.AddPosts();
        services.AddScheduling();
        services.AddPublishing();
        services.AddWebhooks();
        services.AddOperations();
        return services;
    }

    private static IServiceCollection AddSite(this IServiceCollection services)
    {
        services.AddOptions<ServerOptions>().BindConfiguration(ServerOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ServerOptions>, ServerOptionsRules>();
        services.AddSingleton<PublicAddress>();
        services.AddSingleton(provider => new PublicRoot(() => provider.GetRequiredService<PublicAddress>().ForOthers));
        services.AddSingleton<Readiness>();
        services.AddSingleton<EventStream>();
        services.AddSingleton(provider => WebPages.Read(provider.GetRequiredService<IOptions<ServerOptions>>().Value.WebRoot, provider.GetRequiredService<IHostEnvironment>()));
        services.AddCompression();
        services.AddTrustedProxies();
        return services;
    }

    private static void AddApi(this IServiceCollection services)
    {
        services.AddSingleton<TikTokLinks>();
        services.AddSingleton<SupportServer>();
        services.AddSingleton<SupportBundle>();
        services.AddScoped<WorkspaceContext>();
        services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        // Unreadable requests reach ExceptionAnswers in every environment, so that their answer has a code and a field.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddProblemDetails();
        services.AddExceptionHandler<ExceptionAnswers>();
        services.AddApiDocument();
    }

    private static void AddWorkers(this IServiceCollection services)
    {
        services.AddAccountWorkers();
        services.AddMediaWorkers();
        services.AddPublishingWorker();
        services.AddWebhookWorker();
    }
}
