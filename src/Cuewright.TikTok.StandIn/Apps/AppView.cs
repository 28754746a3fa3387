namespace Cuewright.TikTok.StandIn.Apps;

/// <summary>An app as the control API tells it; its secret stays where it was set.</summary>
internal sealed record AppView(
    string ClientKey,
    string Name,
    string Developer,
    IReadOnlyList<string> RedirectUris,
    bool HasLoginKit,
    IReadOnlyList<string> Scopes,
    bool Audited,
    bool Sandbox,
    IReadOnlyList<string> TargetUsers,
    int? DailyUserQuota,
    IReadOnlyList<string> VerifiedUrls,
    string? WebhookUrl)
{
    public static AppView Of(DeveloperApp app) => new(
        app.Key, app.Name, app.Developer, app.RedirectUris, app.HasLoginKit, app.Scopes, app.Audited, app.Sandbox, app.TargetUsers, app.DailyUserQuota, app.VerifiedUrls, app.WebhookUrl);
}
