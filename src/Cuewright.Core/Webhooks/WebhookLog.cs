using Microsoft.Extensions.Logging;

namespace Cuewright.Core.Webhooks;

/// <summary>Log lines of TikTok's webhooks: our ids, never bodies, signatures or ids of users.</summary>
internal sealed partial class WebhookLog(ILogger<WebhookLog> logger)
{
    [LoggerMessage(3001, LogLevel.Error, "Event {EventId} of TikTok could not be applied; it is tried again in a minute")]
    public partial void EventFailed(Exception exception, Guid eventId);

    [LoggerMessage(3002, LogLevel.Error, "A pass over TikTok's events failed; the next pass starts on time")]
    public partial void PassFailed(Exception exception);

    // Anybody can cause it, so it is no warning.
    [LoggerMessage(3003, LogLevel.Information, "A delivery of TikTok's webhook was refused: {Code}")]
    public partial void Refused(string code);
}
