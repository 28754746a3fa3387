namespace Cuewright.TikTok.StandIn;

/// <summary>A developer app beside the first.</summary>
public sealed class StandInApp
{
    /// <summary>What the consent page calls it.</summary>
    public string Name { get; set; } = "Cuewright";

    /// <summary>Its key.</summary>
    public string ClientKey { get; set; } = "";

    /// <summary>Its secret.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>Whose app it is: only the apps of one developer see the same union_id of a creator.</summary>
    public string Developer { get; set; } = "Cuewright";

    /// <summary>Its redirect URIs, by the same rules as the first app's.</summary>
    public IReadOnlyList<string> RedirectUris { get; set; } = [];

    /// <summary>Whether it has Login Kit and was approved at all.</summary>
    public bool HasLoginKit { get; set; } = true;

    /// <summary>The scopes it is approved for; null: all.</summary>
    public IReadOnlyList<string>? Scopes { get; set; }

    /// <summary>Whether it passed the audit.</summary>
    public bool Audited { get; set; } = true;

    /// <summary>A sandbox: only target users can consent, and nothing is audited.</summary>
    public bool Sandbox { get; set; }

    /// <summary>The handles of a sandbox's target users, at most ten.</summary>
    public IReadOnlyList<string> TargetUsers { get; set; } = [];

    /// <summary>How many creators may post through it in 24 hours; null: any number.</summary>
    public int? DailyUserQuota { get; set; }

    /// <summary>Its verified domains and URL prefixes.</summary>
    public IReadOnlyList<string> VerifiedUrls { get; set; } = [];

    /// <summary>Where its webhooks go; null: nowhere.</summary>
    public string? WebhookUrl { get; set; }
}
