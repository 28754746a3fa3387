namespace Cuewright.Server.Hosting;

/// <summary>What every answer carries. Pages bring a content policy of their own; everything else may do nothing in a browser.</summary>
internal static class SecurityHeaders
{
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app)
    {
        var https = app.ApplicationServices.GetRequiredService<PublicAddress>().IsHttps;
        return app.Use((http, next) =>
        {
            // Late, because the exception handler clears what was set before.
            http.Response.OnStarting(() =>
            {
                Set(http.Response.Headers, https);
                if (http.Response.Headers.CacheControl.Count == 0 && http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
                {
                    http.Response.Headers.CacheControl = "no-store";
                }

                return Task.CompletedTask;
            });
            return next(http);
        });
    }

    private static void Set(IHeaderDictionary headers, bool https)
    {
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.TryAdd("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        if (https)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }
    }
}
