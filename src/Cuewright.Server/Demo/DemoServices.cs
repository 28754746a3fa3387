using Microsoft.Extensions.Options;

namespace Cuewright.Server.Demo;

internal static class DemoServices
{
    public static IServiceCollection AddDemo(this IServiceCollection services)
    {
        services.AddOptions<DemoOptions>().BindConfiguration(DemoOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DemoOptions>, DemoOptionsRules>();
        services.AddHttpClient(DemoConsent.HttpName).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        services.AddSingleton<DemoWorkspace>();
        services.AddSingleton<DemoConsent>();
        services.AddSingleton<DemoAccounts>();
        services.AddSingleton<DemoGroups>();
        services.AddSingleton<DemoClips>();
        services.AddSingleton<DemoPosts>();
        services.AddSingleton<DemoSeed>();
        services.AddHostedService<DemoSeeder>();
        return services;
    }
}
