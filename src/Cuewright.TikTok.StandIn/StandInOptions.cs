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

    /// <summary>Where absolute links and upload URLs point; null: the bound address.</summary>
    public Uri? PublicBaseUrl { get; set; }

    /// <summary>Where the stand-in logs its own faults; null: nowhere.</summary>
    public Action<ILoggingBuilder>? Logging { get; set; }
}
