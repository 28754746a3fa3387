namespace Cuewright.TikTok.StandIn;

/// <summary>How one stand-in is set up. The switches choose between behaviours that the sources on TikTok contradict each other about.</summary>
public sealed class StandInOptions
{
    /// <summary>The folder that holds everything: the state (a SQLite file) and the videos. A stand-in started again on it knows all it knew.</summary>
    public required string DataDirectory { get; set; }

    /// <summary>What the consent page calls the developer app.</summary>
    public string AppName { get; set; } = "Cuewright";

    /// <summary>The key of the one developer app.</summary>
    public string ClientKey { get; set; } = "awstandin00000001";

    /// <summary>The secret of that app.</summary>
    public string ClientSecret { get; set; } = "stand-in-secret-0123456789abcdef";

    /// <summary>Its registered redirect URIs: https, or http on loopback with a port (<c>*</c> for any); without query and fragment; at most ten.</summary>
    public IReadOnlyList<string> RedirectUris { get; set; } = [];

    /// <summary>Whether the app passed TikTok's audit. If not: private accounts, SELF_ONLY and five posting users a day only.</summary>
    public bool Audited { get; set; } = true;

    /// <summary>How many creators may post through an audited app in 24 hours; null: any number.</summary>
    public int? DailyUserQuota { get; set; }

    /// <summary>Domains and URL prefixes whose ownership the app has proven, which videos and photos may be pulled from.</summary>
    public IReadOnlyList<string> VerifiedUrls { get; set; } = [];

    /// <summary>Where the app's webhooks go; null: nowhere. https, or http on loopback.</summary>
    public string? WebhookUrl { get; set; }

    /// <summary>Further developer apps beside the one above.</summary>
    public IReadOnlyList<StandInApp> Apps { get; set; } = [];

    /// <summary>What the played numbers and chances follow from: the same seed gives the same ones.</summary>
    public int Seed { get; set; } = 1;

    /// <summary>Whether the clock may be moved and sped up through the control API.</summary>
    public bool TestClock { get; set; }

    /// <summary>Path of ffprobe. Null: nothing is probed and posts say so.</summary>
    public string? FfprobePath { get; set; }

    /// <summary>How long the checks take after the last byte.</summary>
    public TimeSpan ProcessingDelay { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How long after the checks a public post gets its public id.</summary>
    public TimeSpan ModerationDelay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>What a refresh does to the refresh token.</summary>
    public RefreshMode RefreshMode { get; set; } = RefreshMode.Same;

    /// <summary>How long a rotated refresh token still works in <see cref="StandIn.RefreshMode.Rotate"/>.</summary>
    public TimeSpan RefreshGrace { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>HTTP status of OAuth errors: 200 as reported, or 400.</summary>
    public int OAuthErrorStatus { get; set; } = 200;

    /// <summary>Judge chunks by the stricter reading of MB: at least 5·2²⁰, at most 64·10⁶ bytes. Otherwise 5·10⁶ and 64·2²⁰.</summary>
    public bool StrictMegabytes { get; set; }

    /// <summary>Refuse every plan of more than one chunk, as was seen for a while.</summary>
    public bool RefuseSeveralChunks { get; set; }

    /// <summary>Say <c>invalid_param</c> at the posting endpoints, as their pages do, where real answers say <c>invalid_params</c>.</summary>
    public bool SingularInvalidParam { get; set; }

    /// <summary>HTTP status of a sixth pending draft: 403 as documented, or 400 as seen.</summary>
    public int PendingCapStatus { get; set; } = 403;

    /// <summary>Answer an unknown publish id with <c>invalid_params</c>, as seen, and not with <c>invalid_publish_id</c>.</summary>
    public bool UnknownIdAsInvalidParams { get; set; }

    /// <summary>For how long a fresh publish id is still unknown to the status endpoint.</summary>
    public TimeSpan PublishIdDelay { get; set; }

    /// <summary>Answer a user field beyond the scopes with 400 <c>scope_permission_missed</c>, and not with 401.</summary>
    public bool ScopePermissionMissed { get; set; }

    /// <summary>Send an empty list of post ids where there are none; otherwise the field is absent.</summary>
    public bool EmptyPostIdList { get; set; }

    /// <summary>Send post ids as text; otherwise as numbers.</summary>
    public bool PostIdsAsText { get; set; }

    /// <summary>What <c>data</c> is on a failure.</summary>
    public ErrorData ErrorData { get; set; }

    /// <summary>Refuse paid partnerships that only the creator may see.</summary>
    public bool RefuseBrandedSelfOnly { get; set; }

    /// <summary>Demand a code challenge of web redirects too.</summary>
    public bool DemandChallenge { get; set; }

    /// <summary>A browser that consented before skips the consent page, as the same creator, unless the app sends <c>disable_auto_auth=1</c>.</summary>
    public bool LiveSession { get; set; }

    /// <summary>A caption with this word is judged spam; null: none is.</summary>
    public string? SpamWord { get; set; }

    /// <summary>What is received from now on is never done being checked.</summary>
    public bool StuckInProcessing { get; set; }

    /// <summary>A pulled file whose name contains a fail reason fails with it.</summary>
    public bool FailByFileName { get; set; }

    /// <summary>Pull from http on loopback too, whatever is verified: for tests on one machine.</summary>
    public bool AllowHttpPull { get; set; }

    /// <summary>Cover links end after six hours, avatar links after two.</summary>
    public bool ExpiringLinks { get; set; }

    /// <summary>For how long a public post is still missing from the lists.</summary>
    public TimeSpan ListDelay { get; set; }

    /// <summary>Refuse http webhook URLs on loopback too.</summary>
    public bool WebhookHttpsOnly { get; set; }

    /// <summary>The pause before the first repeat of a webhook; each next one is twice as long.</summary>
    public TimeSpan WebhookRetryPause { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a webhook waits before it is sent first.</summary>
    public TimeSpan WebhookDelay { get; set; }

    /// <summary>Send every webhook twice.</summary>
    public bool WebhookTwice { get; set; }

    /// <summary>Send webhooks that are due together in another order.</summary>
    public bool WebhookShuffle { get; set; }

    /// <summary>How many of a hundred webhooks are never sent.</summary>
    public int WebhookLossPercent { get; set; }

    /// <summary>Use the older spelling of the events about public posts.</summary>
    public bool WebhookOldSpelling { get; set; }

    /// <summary>Sign repeats with the instant of the first try.</summary>
    public bool WebhookKeepsInstant { get; set; }

    /// <summary>Where absolute links and upload URLs point; null: the bound address.</summary>
    public Uri? PublicBaseUrl { get; set; }

    /// <summary>Where the stand-in logs its own faults; null: nowhere.</summary>
    public Action<ILoggingBuilder>? Logging { get; set; }

    // The switches are changed at run time: on the stand-in's own copy.
    internal StandInOptions Copy() => (StandInOptions)MemberwiseClone();
}
