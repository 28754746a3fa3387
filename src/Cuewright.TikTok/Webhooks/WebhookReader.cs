using System.Text.Json;
using Cuewright.TikTok.Wire;

namespace Cuewright.TikTok;

/// <summary>Reads the body of a verified delivery. <c>content</c> is JSON inside a string, so there is a second reading.</summary>
internal static class WebhookReader
{
    public static WebhookOutcome Read(ReadOnlyMemory<byte> body, string clientKey)
    {
        if (JsonReading.ObjectOf(body) is not { } root || root.Text("client_key") is not { } key || root.Text("event") is not { Length: > 0 } name)
            return new WebhookOutcome.Rejected(WebhookFault.BodyUnreadable);
        if (key != clientKey)
            return new WebhookOutcome.Rejected(WebhookFault.ForeignApp);

        var happened = EventIn(root, key, name);
        return WebhookEventNames.IsAboutPost(happened.Kind) && happened.PublishId is null
            ? new WebhookOutcome.Rejected(WebhookFault.ContentUnreadable)
            : new WebhookOutcome.Accepted(happened);
    }

    private static WebhookEvent EventIn(JsonElement root, string key, string name)
    {
        var kind = WebhookEventNames.KindOf(name);
        var inner = root.Object("content");
        var text = inner?.GetRawText() ?? root.Text("content") ?? "";
        var content = inner ?? JsonReading.ObjectOf(text) ?? JsonReading.EmptyObject;
        return new WebhookEvent
        {
            Kind = kind,
            Name = name,
            ClientKey = key,
            CreateTime = JsonReading.Instant(root.Whole("create_time")),
            UserOpenId = NotEmpty(root.Text("user_openid")),
            PublishId = NotEmpty(content.Text("publish_id")),
            PublishType = NotEmpty(content.Text("publish_type")),
            PostId = content.Whole("post_id"),
            FailReason = kind is WebhookEventKind.PublishFailed ? NotEmpty(content.Text("reason")) ?? NotEmpty(content.Text("fail_reason")) : null,
            RemovalReason = kind is WebhookEventKind.AuthorizationRemoved ? ReasonOf(content.Whole("reason")) : null,
            Content = text,
        };
    }

    // The token is dead for whatever reason: one that is not readable must not hide that.
    private static RemovalReason ReasonOf(long? number) => number is >= (long)RemovalReason.Unknown and <= (long)RemovalReason.DeveloperRevoked
        ? (RemovalReason)number.Value
        : RemovalReason.Unknown;

    private static string? NotEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
