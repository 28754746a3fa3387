using System.Text.Json.Nodes;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Apps;

/// <summary>A partial update of an app: what is absent stays.</summary>
internal static class AppChange
{
    /// <returns>The changed app; null and the name of the first wrong field if there is one.</returns>
    public static (DeveloperApp? App, string? Wrong) Apply(DeveloperApp app, JsonObject body)
    {
        foreach (var (name, value) in body)
        {
            if (Apply(app, name, value) is not { } changed)
            {
                return (null, name);
            }

            app = changed;
        }

        return (app, null);
    }

    private static DeveloperApp? Apply(DeveloperApp app, string name, JsonNode? value) => name switch
    {
        "name" when value.Text() is { Length: > 0 } text => app with { Name = text },
        "developer" when value.Text() is { Length: > 0 } text => app with { Developer = text },
        "clientSecret" when value.Text() is { Length: > 0 } text => app with { Secret = text },
        "redirectUris" when Texts(value) is { } texts => app with { RedirectUris = texts },
        "hasLoginKit" when value.Flag() is { } flag => app with { HasLoginKit = flag },
        "scopes" when Texts(value) is { } texts => app with { Scopes = texts },
        "audited" when value.Flag() is { } flag => app with { Audited = flag },
        "sandbox" when value.Flag() is { } flag => app with { Sandbox = flag },
        "targetUsers" when Texts(value) is { } texts => app with { TargetUsers = texts },
        "dailyUserQuota" when value is null => app with { DailyUserQuota = null },
        "dailyUserQuota" when value.Whole() is >= 0 and <= int.MaxValue and var quota => app with { DailyUserQuota = (int)quota },
        "verifiedUrls" when Texts(value) is { } texts => app with { VerifiedUrls = texts },
        "webhookUrl" when value is null => app with { WebhookUrl = null },
        "webhookUrl" when value.Text() is { Length: > 0 } text => app with { WebhookUrl = text },
        _ => null,
    };

    private static IReadOnlyList<string>? Texts(JsonNode? value) =>
        value is JsonArray list && list.Select(item => item.Text()).ToList() is var texts && !texts.Contains(null) ? [.. texts.OfType<string>()] : null;
}
