using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Kernel.Outbound;

internal static class GuardedHttp
{
    /// <summary>A named client of <see cref="IHttpClientFactory"/> for addresses that users or other servers gave us. A refusal is an <see cref="OutboundRefusedException"/>.</summary>
    public static IServiceCollection AddGuardedHttp(this IServiceCollection services, string name, OutboundLimits limits)
    {
        services.AddOptions<NetworkOptions>().BindConfiguration(NetworkOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<NetworkOptions>, NetworkOptionsRules>());
        services.TryAddSingleton<AddressGuard>();
        services.TryAddSingleton<GuardedConnection>();
        services.TryAddSingleton(_ => new HostNames(Dns.GetHostAddressesAsync));
        services.AddHttpClient(name)
            .ConfigureHttpClient(http => http.Timeout = Timeout.InfiniteTimeSpan)
            .AddHttpMessageHandler(provider => new GuardedHandler(limits, provider.GetRequiredService<TimeProvider>()))
            .ConfigurePrimaryHttpMessageHandler(provider => Plain(provider.GetRequiredService<GuardedConnection>()))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            // Addresses may be secrets.
            .RemoveAllLoggers();
        return services;
    }

    // A proxy would look the host up again, where nobody judges the answer.
    private static SocketsHttpHandler Plain(GuardedConnection connection) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectCallback = connection.OpenAsync,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };
}
