using Cuewright.Core.Kernel;

namespace Cuewright.Core.Accounts;

/// <summary>
/// What one TikTok user granted to one developer app: tokens and scopes. Unique over the whole instance; accounts of several workspaces
/// may refer to it, and lane, pace and refresh belong to it.
/// </summary>
internal sealed class Grant : IVersioned
{
    public required Guid Id { get; init; }

    public required Guid DeveloperAppId { get; init; }

    /// <summary>TikTok's id of the user within the app; opaque, stored verbatim.</summary>
    public required string OpenId { get; init; }

    public string? UnionId { get; set; }

    /// <summary>Encrypted.</summary>
    public required string AccessToken { get; set; }

    public required DateTimeOffset AccessExpiresAt { get; set; }

    /// <summary>Encrypted.</summary>
    public required string RefreshToken { get; set; }

    /// <summary>365 days from the first consent; a refresh does not extend it.</summary>
    public required DateTimeOffset RefreshExpiresAt { get; set; }

    /// <summary>Comma separated, as TikTok granted them.</summary>
    public required string Scopes { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The latest consent: what TikTok says of an earlier one is no news of this grant. Null for grants older than this column.</summary>
    public DateTimeOffset? ConsentedAt { get; set; }

    /// <summary>When the next refresh ahead of expiry is due; null once the grant is gone.</summary>
    public DateTimeOffset? RefreshDueAt { get; set; }

    public int RefreshFailures { get; set; }

    /// <summary>When TikTok first refused the refresh token that is stored; null while it does not. One refusal alone disconnects nobody.</summary>
    public DateTimeOffset? RefusedAt { get; set; }

    /// <summary>Set when TikTok definitely refused the grant or it was revoked.</summary>
    public DateTimeOffset? DisconnectedAt { get; set; }

    /// <summary>The lease of the one process that refreshes this grant.</summary>
    public string? RefreshingBy { get; set; }

    public DateTimeOffset? RefreshLeaseUntil { get; set; }

    public int Version { get; set; } = 1;
}
