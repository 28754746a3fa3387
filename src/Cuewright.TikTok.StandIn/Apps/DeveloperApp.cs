namespace Cuewright.TikTok.StandIn.Apps;

/// <summary>A developer app as the portal keeps it.</summary>
internal sealed record DeveloperApp
{
    private const int UnauditedUsers = 5;

    public required string Key { get; init; }

    public required string Secret { get; init; }

    public required string Name { get; init; }

    public string Developer { get; init; } = "Cuewright";

    public required IReadOnlyList<string> RedirectUris { get; init; }

    public bool HasLoginKit { get; init; } = true;

    public required IReadOnlyList<string> Scopes { get; init; }

    public bool Audited { get; init; } = true;

    public bool Sandbox { get; init; }

    public IReadOnlyList<string> TargetUsers { get; init; } = [];

    public int? DailyUserQuota { get; init; }

    public IReadOnlyList<string> VerifiedUrls { get; init; } = [];

    public string? WebhookUrl { get; init; }

    /// <summary>A sandbox never passes an audit.</summary>
    public bool MayPostPublicly => Audited && !Sandbox;

    /// <summary>How many creators may post in 24 hours.</summary>
    public int UserCap => MayPostPublicly ? DailyUserQuota ?? int.MaxValue : UnauditedUsers;

    public bool HasRedirect(string uri) => RedirectUris.Any(registered => Apps.RedirectUris.Matches(registered, uri));

    public bool Admits(string handle) => !Sandbox || TargetUsers.Contains(handle);

    public static DeveloperApp Of(StandInApp app) => new()
    {
        Name = app.Name,
        Key = app.ClientKey,
        Secret = app.ClientSecret,
        Developer = app.Developer,
        RedirectUris = [.. app.RedirectUris],
        HasLoginKit = app.HasLoginKit,
        Scopes = [.. app.Scopes ?? Apps.Scopes.All],
        Audited = app.Audited,
        Sandbox = app.Sandbox,
        TargetUsers = [.. app.TargetUsers],
        DailyUserQuota = app.DailyUserQuota,
        VerifiedUrls = [.. app.VerifiedUrls],
        WebhookUrl = app.WebhookUrl,
    };
}
