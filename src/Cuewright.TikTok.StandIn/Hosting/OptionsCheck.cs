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

        if (options.OAuthErrorStatus is not (StatusCodes.Status200OK or StatusCodes.Status400BadRequest))
        {
            return "OAuthErrorStatus must be 200 or 400";
        }

        if (options.PublicBaseUrl is { } url && (!url.IsAbsoluteUri || !url.AbsolutePath.EndsWith('/')))
        {
            return "PublicBaseUrl must be absolute and end with a slash";
        }

        if (options.Apps.Select(app => app.ClientKey).Append(options.ClientKey).GroupBy(key => key, StringComparer.Ordinal).Any(same => same.Count() > 1))
        {
            return "two apps have the same ClientKey";
        }

        return DeveloperApps.Configured(options).Select(app => AppRules.Problem(app, options.WebhookHttpsOnly)).FirstOrDefault(problem => problem is not null);
    }
}
