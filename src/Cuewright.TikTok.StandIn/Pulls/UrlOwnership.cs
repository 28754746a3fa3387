using Cuewright.TikTok.StandIn.Apps;

namespace Cuewright.TikTok.StandIn.Pulls;

/// <summary>Whether an app may have something pulled from an address (row 45). It is judged at init; whether it can be reached, later.</summary>
internal sealed class UrlOwnership(DeveloperApps apps, StandInOptions options)
{
    public bool IsProven(string clientKey, string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var parsed))
        {
            return false;
        }

        var isLocalTest = options.AllowHttpPull && parsed.Scheme == Uri.UriSchemeHttp && parsed.IsLoopback;
        return isLocalTest || VerifiedUrls.Cover(apps.Find(clientKey)?.VerifiedUrls ?? [], parsed);
    }
}
