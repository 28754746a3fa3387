using System.Net;

namespace Cuewright.Server.Hosting;

/// <summary>A page of our own for when the web app cannot be shown: no script, no style sheet, nothing to load.</summary>
internal static class PlainPage
{
    public static async Task WriteAsync(HttpContext http, int status, string title, IReadOnlyList<string> paragraphs)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
        var body = string.Concat(paragraphs.Select(Element));
        await http.Response.WriteAsync(
            $$"""
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{{WebUtility.HtmlEncode(title)}}</title>
            <style>:root{color-scheme:light dark}body{font:16px/1.6 system-ui,sans-serif;max-width:36rem;margin:12vh auto;padding:0 1.5rem}h2{font-size:1.1rem;margin:2rem 0 0}p{white-space:pre-line}</style>
            <h1>{{WebUtility.HtmlEncode(title)}}</h1>
            {{body}}
            </html>
            """,
            http.RequestAborted);
    }

    // A heading is a line of its own over its paragraph.
    private static string Element(string paragraph)
    {
        var (heading, rest) = !paragraph.StartsWith("# ", StringComparison.Ordinal) ? (null, paragraph)
            : paragraph.Split('\n', 2) is [var first, var below] ? (first[2..], below) : (paragraph[2..], "");
        return (heading is null ? "" : $"<h2>{WebUtility.HtmlEncode(heading)}</h2>") + (rest.Length == 0 ? "" : $"<p>{WebUtility.HtmlEncode(rest)}</p>");
    }
}
