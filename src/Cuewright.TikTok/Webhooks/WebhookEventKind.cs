namespace Cuewright.TikTok;

/// <summary>What an event says (contract section 6.3), whichever way TikTok spelled it.</summary>
public enum WebhookEventKind
{
    /// <summary>An event that is not known here; <see cref="WebhookEvent.Name"/> and <see cref="WebhookEvent.Content"/> have it as it came.</summary>
    Unknown,

    /// <summary>The user or TikTok removed the app; both tokens are dead already. See <see cref="WebhookEvent.RemovalReason"/>.</summary>
    AuthorizationRemoved,

    /// <summary>A post failed for good. See <see cref="WebhookEvent.FailReason"/>.</summary>
    PublishFailed,

    /// <summary>A post was made; for a draft once for each post that the user makes of it.</summary>
    PublishComplete,

    /// <summary>A draft's notification reached the user's inbox.</summary>
    InboxDelivered,

    /// <summary>A post is visible to all: it passed moderation, or was made public later. Brings <see cref="WebhookEvent.PostId"/>.</summary>
    PubliclyAvailable,

    /// <summary>A post was made private, deleted or taken down. Brings <see cref="WebhookEvent.PostId"/>.</summary>
    NoLongerPubliclyAvailable,

    /// <summary>The developer portal's test of the URL.</summary>
    Ping,

    /// <summary>A video shared with Share Kit failed; no business of this client.</summary>
    ShareFailed,

    /// <summary>A video shared with Share Kit is published; no business of this client.</summary>
    ShareCompleted,

    /// <summary>A data export is ready; no business of this client, and without a user.</summary>
    PortabilityReady,
}
