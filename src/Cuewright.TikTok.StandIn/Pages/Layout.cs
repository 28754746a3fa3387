namespace Cuewright.TikTok.StandIn.Pages;

/// <summary>The frame of every page, with the banner that nobody may take it for TikTok.</summary>
internal static class Layout
{
    // No script, nothing from elsewhere. Forms are not restricted: the consent form's answer leads to the app.
    private const string Policy = "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static IResult Page(string title, Html body, int status = StatusCodes.Status200OK, bool isPlain = false) => new PageResult(
        Html.Of(
            $"""
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>{title} · stand-in</title>
              <link rel="stylesheet" href="/stand-in/site.css">
            </head>
            <body>
              <p class="banner">This is the Cuewright stand-in, not TikTok. Nothing is posted anywhere.</p>
              {(isPlain ? Html.None : Navigation)}
              <main>{body}</main>
            </body>
            </html>
            """).Text,
        status);

    private static Html Navigation => Html.Of(
        $"""
        <header class="top">
          <a class="home" href="/creators">Stand-in</a>
          <nav><a href="/creators">Creators</a><a href="/stand-in/console">Console</a></nav>
        </header>
        """);

    private sealed class PageResult(string html, int status) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.ContentSecurityPolicy = Policy;
            httpContext.Response.Headers.CacheControl = "no-store";
            httpContext.Response.Headers["Referrer-Policy"] = "no-referrer";
            httpContext.Response.Headers.XContentTypeOptions = "nosniff";
            return Results.Text(html, "text/html; charset=utf-8", statusCode: status).ExecuteAsync(httpContext);
        }
    }
}
