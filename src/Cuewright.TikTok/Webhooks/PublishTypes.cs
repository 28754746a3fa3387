namespace Cuewright.TikTok;

/// <summary>Known values of <see cref="WebhookEvent.PublishType"/> (contract section 6.3). An unknown value passes through.</summary>
public static class PublishTypes
{
    /// <summary>A draft that went to the user's inbox.</summary>
    public const string InboxShare = "INBOX_SHARE";

    /// <summary>A direct post, as real deliveries have it.</summary>
    public const string DirectPublish = "DIRECT_PUBLISH";
}
