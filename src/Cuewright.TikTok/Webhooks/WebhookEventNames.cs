using System.Collections.Frozen;

namespace Cuewright.TikTok;

internal static class WebhookEventNames
{
    // Both spellings of both events: TikTok's pages disagree with each other, and each spelling was seen.
    private static readonly FrozenDictionary<string, WebhookEventKind> Kinds = new Dictionary<string, WebhookEventKind>
    {
        ["authorization.removed"] = WebhookEventKind.AuthorizationRemoved,
        ["post.publish.failed"] = WebhookEventKind.PublishFailed,
        ["post.publish.complete"] = WebhookEventKind.PublishComplete,
        ["post.publish.inbox_delivered"] = WebhookEventKind.InboxDelivered,
        ["post.publish.publicly_available"] = WebhookEventKind.PubliclyAvailable,
        ["post.publish.publicaly_available"] = WebhookEventKind.PubliclyAvailable,
        ["post.publish.no_longer_publicaly_available"] = WebhookEventKind.NoLongerPubliclyAvailable,
        ["post.publish.no_longer_publicly_available"] = WebhookEventKind.NoLongerPubliclyAvailable,
        ["tiktok.ping"] = WebhookEventKind.Ping,
        ["video.upload.failed"] = WebhookEventKind.ShareFailed,
        ["video.publish.completed"] = WebhookEventKind.ShareCompleted,
        ["portability.download.ready"] = WebhookEventKind.PortabilityReady,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static WebhookEventKind KindOf(string name) => Kinds.GetValueOrDefault(name, WebhookEventKind.Unknown);

    /// <summary>Whether the event is about one post and so must name it.</summary>
    public static bool IsAboutPost(WebhookEventKind kind) => kind is WebhookEventKind.PublishFailed or WebhookEventKind.PublishComplete
        or WebhookEventKind.InboxDelivered or WebhookEventKind.PubliclyAvailable or WebhookEventKind.NoLongerPubliclyAvailable;
}
