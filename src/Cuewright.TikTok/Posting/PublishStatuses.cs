namespace Cuewright.TikTok;

/// <summary>Known values of <see cref="PublishStatus.Status"/> (contract section 3.7). An unknown one means: go on asking.</summary>
public static class PublishStatuses
{
    /// <summary>Bytes are coming in by upload, or are being processed.</summary>
    public const string ProcessingUpload = "PROCESSING_UPLOAD";

    /// <summary>TikTok is pulling the media, or processing it.</summary>
    public const string ProcessingDownload = "PROCESSING_DOWNLOAD";

    /// <summary>A draft's notification reached the user. The end for the client unless the user posts it.</summary>
    public const string SendToUserInbox = "SEND_TO_USER_INBOX";

    /// <summary>Posted. A public post may still be in moderation and then has no id yet; others never get one.</summary>
    public const string PublishComplete = "PUBLISH_COMPLETE";

    /// <summary>Refused; see <see cref="PublishStatus.FailReason"/>.</summary>
    public const string Failed = "FAILED";
}
