using Cuewright.Core.Kernel.Signals;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Kernel;

internal static class KernelServices
{
    public static IServiceCollection AddKernel(this IServiceCollection services)
    {
        services.AddOptions<DatabaseOptions>().BindConfiguration(DatabaseOptions.Section)
            .Validate(
                options => !string.IsNullOrWhiteSpace(options.ConnectionString),
                "Database:ConnectionString (Database__ConnectionString) is empty: set it to, for example, Data Source=data/cuewright.db.")
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddPooledDbContextFactory<CuewrightDbContext>((provider, options) => DatabaseSetUp.Configure(options, provider.GetRequiredService<IOptions<DatabaseOptions>>().Value));
        services.AddSingleton<GroupWriter>();
        services.AddSingleton<SingleWriter>();
        services.AddSingleton<IUnitWriter>(provider => provider.GetRequiredService<IOptions<DatabaseOptions>>().Value.Provider is DatabaseProvider.Sqlite
            ? provider.GetRequiredService<GroupWriter>()
            : provider.GetRequiredService<SingleWriter>());
        services.AddSingleton<Database>();
        services.AddSingleton<ProcessSignals>();
        services.AddSingleton<SignalLog>();
        services.AddSingleton<LiveEvents>();
        services.AddSingleton<ProcessName>();
        services.AddSingleton<Migrator>();
        services.AddDataProtection().SetApplicationName("Cuewright").PersistKeysToDbContext<CuewrightDbContext>();
        services.AddSingleton<Security.SecretProtector>();
        services.AddSingleton<Audit.AuditLog>();
        return services;
    }

    /// <summary>Lets this process hear and tell the others on its database (not in commands, which are over before anybody could answer).</summary>
    public static IServiceCollection AddProcessSignals(this IServiceCollection services) => services.AddHostedService<SignalListener>().AddHostedService<SignalSender>();
}
