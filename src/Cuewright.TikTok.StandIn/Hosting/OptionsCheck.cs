using Cuewright.TikTok.StandIn.Apps;

namespace Cuewright.TikTok.StandIn.Hosting;

internal static class OptionsCheck
{
    /// <returns>What is wrong, in words for the person who set it; null if nothing is.</returns>
    public static string? Problem(StandInOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.DataDirectory))
        {
            return "DataDirectory is missing";
        }

        if (string.IsNullOrWhiteSpace(options.ClientKey) || string.IsNullOrWhiteSpace(options.ClientSecret))
        {
            return "ClientKey or ClientSecret is missing";
        }

        if (options.OAuthErrorStatus is not (StatusCodes.Status200OK or StatusCodes.Status400BadRequest))
        {
            return "OAuthErrorStatus must be 200 or 400";
        }

        if (options.PublicBaseUrl is { } url && (!url.IsAbsoluteUri || !url.AbsolutePath.EndsWith('/')))
        {
            return "PublicBaseUrl must be absolute and end with a slash";
        }

        return RedirectUris.Problem(options.RedirectUris);
    }
}
