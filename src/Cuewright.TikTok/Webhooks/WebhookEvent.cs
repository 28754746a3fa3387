using System.Globalization;

namespace Cuewright.TikTok;

/// <summary>An event of TikTok's, verified (contract section 6.3). What its kind does not bring is null.</summary>
public sealed record WebhookEvent
{
    /// <summary>What it says; decide by this.</summary>
    public required WebhookEventKind Kind { get; init; }

    /// <summary>TikTok's own name of the event, as it came.</summary>
    public required string Name { get; init; }

    /// <summary>The app's <c>client_key</c>.</summary>
    public required string ClientKey { get; init; }

    /// <summary>When it happened, to the second.</summary>
    public DateTimeOffset? CreateTime { get; init; }

    /// <summary>The account, verbatim: <see cref="TokenSet.OpenId"/> of its grant. Null for events without an account.</summary>
    public string? UserOpenId { get; init; }

    /// <summary>The task that the event is about.</summary>
    public string? PublishId { get; init; }

    /// <summary>One of <see cref="PublishTypes"/>, or a new value.</summary>
    public string? PublishType { get; init; }

    /// <summary>The post on TikTok: the same number as in <see cref="PublishStatus.PostIds"/>.</summary>
    public long? PostId { get; init; }

    /// <summary>Why a post failed, a value of contract section 3.7; only with <see cref="WebhookEventKind.PublishFailed"/>.</summary>
    public string? FailReason { get; init; }

    /// <summary>The kind of <see cref="FailReason"/>; null for other events.</summary>
    public TikTokFailureKind? FailureKind => Kind is WebhookEventKind.PublishFailed ? TikTokErrors.KindOfFailReason(FailReason ?? "") : null;

    /// <summary>Why the authorization is gone; only with <see cref="WebhookEventKind.AuthorizationRemoved"/>.</summary>
    public RemovalReason? RemovalReason { get; init; }

    /// <summary>The event's content as it came, JSON in a string; empty when there was none.</summary>
    public string Content { get; init; } = "";

    /// <summary>
    /// The same for every delivery of one event. What happens once to a task is known by the task; what can happen again (a removal, a change of visibility) has its
    /// time in it too.
    /// </summary>
    public string DedupeKey => string.Join('|', Kind is WebhookEventKind.Unknown ? Name : Kind.ToString(), UserOpenId, PublishId, PostId?.ToString(CultureInfo.InvariantCulture), Occasion);

    private string? Occasion => Kind is WebhookEventKind.PublishFailed or WebhookEventKind.PublishComplete or WebhookEventKind.InboxDelivered
        ? null
        : CreateTime?.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
