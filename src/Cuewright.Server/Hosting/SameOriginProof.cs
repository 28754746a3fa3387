using Cuewright.Server.Security;

namespace Cuewright.Server.Hosting;

/// <summary>
/// A cookie goes along with requests that other sites provoke, so unsafe requests must prove that our own page sent them: browsers say so
/// in Sec-Fetch-Site, older ones in Origin. A request with an API key is signed in by nothing else and needs
/// no proof; another Authorization header (a proxy's Basic, for example) does not keep the cookie out.
/// </summary>
internal static class SameOriginProof
{
    public static IApplicationBuilder UseSameOriginProof(this IApplicationBuilder app)
    {
        var address = app.ApplicationServices.GetRequiredService<PublicAddress>();
        return app.Use(async (http, next) =>
        {
            if (IsSafe(http.Request.Method) || ApiKeyHandler.IsMeant(http.Request) || IsProven(http.Request, address))
            {
                await next(http);
                return;
            }

            await Problems.Of(StatusCodes.Status403Forbidden, "cross_origin", "This request did not come from Cuewright's own pages. Programs send an API key instead of the cookie.")
                .ExecuteAsync(http);
        });
    }

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static bool IsProven(HttpRequest request, PublicAddress address)
    {
        if (request.Headers["Sec-Fetch-Site"] is [{ } site])
        {
            return site is "same-origin" or "none";
        }

        // Without a cookie there is nothing to steal; signing in from a program is fine.
        return request.Headers.Origin is [{ } origin]
            ? string.Equals(origin, PublicAddress.OriginOf(address.Value), StringComparison.OrdinalIgnoreCase)
                || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
            : request.Headers.Cookie.Count == 0;
    }
}
