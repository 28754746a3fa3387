using Microsoft.Extensions.FileProviders;

namespace Cuewright.Server.Hosting;

/// <summary>Serves the exported web app: <c>/calendar</c> is calendar.html, hashed files are kept for a year, pages are asked for again.</summary>
internal static class WebApp
{
    private static readonly string[] Reserved = ["/api", "/openapi", "/health", "/connect/tiktok"];

    public static IApplicationBuilder UseWebApp(this IApplicationBuilder app)
    {
        var pages = app.ApplicationServices.GetRequiredService<WebPages>();
        if (pages.Folder is null)
        {
            return app.Use((http, next) => IsOurs(http) ? NotBuiltAsync(http) : next(http));
        }

        app.Use((http, next) =>
        {
            if (IsOurs(http) && pages.Find(http.Request.Path) is { } page)
            {
                http.Response.Headers.ContentSecurityPolicy = page.Policy;
                http.Response.Headers.CacheControl = "no-cache";
                http.Request.Path = page.File;
            }

            return next(http);
        });
        // Owned by the application: it lives as long as the process.
        var files = new PhysicalFileProvider(pages.Folder);
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            OnPrepareResponse = context =>
            {
                if (context.Context.Request.Path.StartsWithSegments("/_next/static", StringComparison.OrdinalIgnoreCase))
                {
                    context.Context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                }
                else if (context.Context.Response.Headers.CacheControl.Count == 0)
                {
                    context.Context.Response.Headers.CacheControl = "no-cache";
                }
            },
        });
        return app.Use((http, next) => IsOurs(http) ? NotFoundAsync(http, pages, files) : next(http));
    }

    private static bool IsOurs(HttpContext http) =>
        http.GetEndpoint() is null
        && (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        && !Array.Exists(Reserved, prefix => http.Request.Path.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase));

    private static async Task NotFoundAsync(HttpContext http, WebPages pages, PhysicalFileProvider files)
    {
        if (pages.NotFound is not { } page)
        {
            await PlainPage.WriteAsync(http, StatusCodes.Status404NotFound, "Nothing here", ["There is nothing at this address."]);
            return;
        }

        http.Response.StatusCode = StatusCodes.Status404NotFound;
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.ContentSecurityPolicy = page.Policy;
        http.Response.Headers.CacheControl = "no-cache";
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await http.Response.SendFileAsync(files.GetFileInfo(page.File), http.RequestAborted);
        }
    }

    private static Task NotBuiltAsync(HttpContext http) => PlainPage.WriteAsync(
        http,
        StatusCodes.Status503ServiceUnavailable,
        "The web app is not built yet",
        ["The server runs, and its API answers. Its pages are built by ./run, or by scripts/web alone (Node 20.19 or newer); they lie in web/out, or where Server__WebRoot says. Then start the server again."]);
}
