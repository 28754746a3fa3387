using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Kernel.Outbound;

/// <summary>The client for every address that a user or another server gave us.</summary>
internal static class GuardedHttp
{
    public const string Name = "guarded";

    public static IServiceCollection AddGuardedHttp(this IServiceCollection services)
    {
        services.AddOptions<NetworkOptions>().BindConfiguration(NetworkOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<NetworkOptions>, NetworkOptionsRules>();
        services.AddSingleton<GuardedConnector>();
        services.AddHttpClient(Name)
            .ConfigureHttpClient(http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(provider => new SocketsHttpHandler
            {
                ConnectCallback = provider.GetRequiredService<GuardedConnector>().ConnectAsync,
                // A redirect is another address that nobody judged, and a proxy would do the connecting for us.
                AllowAutoRedirect = false,
                UseProxy = false,
                UseCookies = false,
                ConnectTimeout = TimeSpan.FromSeconds(10),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        return services;
    }
}
