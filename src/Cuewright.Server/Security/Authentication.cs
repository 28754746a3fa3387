using Cuewright.Server.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;

namespace Cuewright.Server.Security;

internal static class Authentication
{
    private const string EitherScheme = "SessionOrApiKey";

    /// <summary>A request with a bearer token is a program's, any other one a browser's: never both.</summary>
    public static IServiceCollection AddSessions(this IServiceCollection services)
    {
        services.AddAuthentication(EitherScheme)
            .AddPolicyScheme(EitherScheme, null, options => options.ForwardDefaultSelector = http => ApiKeyHandler.IsMeant(http.Request) ? ApiKeyHandler.SchemeName : SessionCookie.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.SchemeName, null)
            .AddCookie(SessionCookie.SchemeName);
        services.AddOptions<CookieAuthenticationOptions>(SessionCookie.SchemeName)
            .Configure<PublicAddress>((options, address) => SessionCookie.Configure(options, address.IsHttps));
        services.AddAuthorization(Administrators.Configure);
        services.AddSingleton<IAuthorizationHandler, Administrators>();
        return services;
    }
}
