using Microsoft.Extensions.DependencyInjection;

namespace Cuewright.Core.Webhooks;

internal static class WebhookServices
{
    public static IServiceCollection AddWebhooks(this IServiceCollection services)
    {
        services.AddSingleton<WebhookLog>();
        services.AddSingleton<WebhookWakeUp>();
        services.AddSingleton<TikTokEventRows>();
        services.AddSingleton<ReceiveTikTokEvent>();
        services.AddSingleton<TikTokEventApplication>();
        services.AddSingleton<TikTokEventStep>();
        services.AddSingleton<TikTokEventRetention>();
        return services;
    }

    /// <summary>Applies events in this process (not in commands, and not in tests that drive the step themselves).</summary>
    public static IServiceCollection AddWebhookWorker(this IServiceCollection services) => services.AddHostedService<WebhookWorker>();
}
