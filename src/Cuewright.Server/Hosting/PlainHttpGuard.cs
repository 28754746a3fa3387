using System.Net;
using Microsoft.Extensions.Options;

namespace Cuewright.Server.Hosting;

/// <summary>Over plain http from another machine browsers would lose the session and passwords could be read on the way, so this page says what to do instead.</summary>
internal static class PlainHttpGuard
{
    public static IApplicationBuilder UsePlainHttpGuard(this IApplicationBuilder app)
    {
        var publicUrl = app.ApplicationServices.GetRequiredService<IOptions<ServerOptions>>().Value.PublicUrl;
        return app.Use(async (http, next) =>
        {
            if (!IsPlain(http.Request, publicUrl) || IsForPrograms(http.Request))
            {
                await next(http);
            }
            else if (http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
            {
                await Problems.Of(StatusCodes.Status403Forbidden, "insecure_origin", "Sign-in works over https, or on the server's own machine. Open Cuewright at its https address.").ExecuteAsync(http);
            }
            else
            {
                await PlainPage.WriteAsync(http, StatusCodes.Status403Forbidden, "Cuewright needs https here", Explanation(publicUrl));
            }
        });
    }

    private static bool IsPlain(HttpRequest request, Uri? publicUrl) =>
        !request.IsHttps
        && !IsLoopback(request.Host.Host)
        // Behind a proxy that ends https and is not listed in Server:TrustedProxies requests look plain although they are not.
        && !(publicUrl?.Scheme == Uri.UriSchemeHttps && string.Equals(request.Host.Host, publicUrl.IdnHost, StringComparison.OrdinalIgnoreCase));

    private static bool IsForPrograms(HttpRequest request) =>
        request.Headers.Authorization.Count > 0 || request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase) || request.Path.StartsWithSegments("/openapi", StringComparison.OrdinalIgnoreCase);

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static IReadOnlyList<string> Explanation(Uri? publicUrl) => publicUrl?.Scheme == Uri.UriSchemeHttps
        ? [$"This address is not encrypted, so signing in would not be safe. Open {PublicAddress.OriginOf(publicUrl)} instead."]
        :
        [
            "This address is not encrypted, so browsers would not keep you signed in, and others on the network could read your password.",
            "On the machine that runs Cuewright, open it at http://localhost. For other machines, put a web server with https in front of it and set Server__PublicUrl to that https address.",
        ];
}
