using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Security;

internal static class SecurityServices
{
    public static IServiceCollection AddSecurity(this IServiceCollection services)
    {
        services.AddOptions<SecurityOptions>().BindConfiguration(SecurityOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SecurityOptions>, SecurityOptionsRules>();
        services.AddSingleton<MasterKey>();
        services.AddSingleton<MasterKeyCheck>();
        services.AddSingleton<MasterKeyEncryptor>();
        services.AddOptions<KeyManagementOptions>().Configure<MasterKeyEncryptor>((keys, encryptor) => keys.XmlEncryptor = encryptor);
        services.AddIdentityCore<User>(PasswordRules.Configure).AddEntityFrameworkStores<CuewrightDbContext>();
        // One hash to compare unknown e-mails against; the hasher keeps no state.
        services.AddSingleton<IPasswordHasher<User>, PasswordHasher<User>>();
        services.AddSingleton<ILookupNormalizer, UpperInvariantLookupNormalizer>();
        services.AddSingleton<UnknownSignIns>();
        services.AddSingleton<SignIn>();
        services.AddSingleton<Users>();
        services.AddSingleton<UserSessions>();
        services.AddSingleton<AddUser>();
        services.AddSingleton<AddApiKey>();
        services.AddSingleton<ApiKeys>();
        return services;
    }
}
