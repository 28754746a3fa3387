using System.Buffers.Text;
using System.Security.Cryptography;
using Cuewright.Server.Hosting;
using Microsoft.AspNetCore.WebUtilities;

namespace Cuewright.Server.Accounts;

/// <summary>Knows the browser of a client again when it comes back from TikTok: a link that was passed on does not bring a stranger's consent.</summary>
internal static class ClientBrowser
{
    private const string Cookie = "cuewright-connect";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    public static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static void Remember(HttpContext http, string secret, Uri authorizeUrl, bool secure)
    {
        var state = QueryHelpers.ParseQuery(authorizeUrl.Query)["state"].ToString();
        http.Response.Cookies.Append(Cookie, $"{secret}.{state}", Options(secure, Life));
    }

    /// <returns>The secret, when the callback brings the state that this browser left with; else null.</returns>
    public static string? SecretOf(HttpRequest request) =>
        request.Cookies[Cookie]?.Split('.', 2) is [var secret, var state] && state.Length > 0 && state == request.Query["state"].ToString() ? secret : null;

    public static void Forget(HttpContext http, bool secure) => http.Response.Cookies.Delete(Cookie, Options(secure, null));

    private static CookieOptions Options(bool secure, TimeSpan? life) => new()
    {
        HttpOnly = true,
        Secure = secure,
        // TikTok's redirect is a navigation from another site.
        SameSite = SameSiteMode.Lax,
        Path = PublicAddress.TikTokCallbackPath,
        MaxAge = life,
        IsEssential = true,
    };
}
