namespace Cuewright.TikTok.StandIn.Apps;

/// <summary>What the portal lets an app register (contract sections 1.2, 3.6, 4.4 and 6.1).</summary>
internal static class AppRules
{
    private const int MostTargets = 10;

    /// <returns>What is wrong, in words for the person who set it; null if nothing is.</returns>
    public static string? Problem(DeveloperApp app, bool webhookHttpsOnly)
    {
        if (string.IsNullOrWhiteSpace(app.Key) || string.IsNullOrWhiteSpace(app.Secret))
        {
            return "ClientKey or ClientSecret is missing";
        }

        if (app.Scopes.FirstOrDefault(scope => !Scopes.All.Contains(scope)) is { } scope)
        {
            return $"the scope {scope} is unknown";
        }

        if (app.TargetUsers.Count > MostTargets)
        {
            return $"a sandbox has at most {MostTargets} target users";
        }

        if (app.WebhookUrl is { } url && !IsWebhook(url, webhookHttpsOnly))
        {
            return $"the webhook URL {url} must be https{(webhookHttpsOnly ? "" : "; http is for localhost and 127.0.0.1 only")}";
        }

        return RedirectUris.Problem(app.RedirectUris) ?? app.VerifiedUrls.Select(VerifiedUrls.Problem).FirstOrDefault(problem => problem is not null);
    }

    private static bool IsWebhook(string url, bool httpsOnly) => Uri.TryCreate(url, UriKind.Absolute, out var parsed)
        && (parsed.Scheme == Uri.UriSchemeHttps || (parsed.Scheme == Uri.UriSchemeHttp && parsed.IsLoopback && !httpsOnly));
}
