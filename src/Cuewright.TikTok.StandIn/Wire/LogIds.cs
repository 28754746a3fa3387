using System.Globalization;
using System.Security.Cryptography;

namespace Cuewright.TikTok.StandIn.Wire;

/// <summary>TikTok's log ids: a UTC stamp and hexadecimal digits, in the body and in a header.</summary>
internal static class LogIds
{
    public static string New(HttpContext context)
    {
        var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var id = now.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture) + RandomNumberGenerator.GetHexString(20);
        context.Response.Headers["x-tt-logid"] = id;
        return id;
    }
}
