using Cuewright.TikTok;

namespace Cuewright.Core.Webhooks;

/// <summary>What became of a delivery. Whatever is not refused is safely stored and may be acknowledged.</summary>
internal abstract record ReceiveOutcome
{
    private ReceiveOutcome()
    {
    }

    public sealed record Stored : ReceiveOutcome;

    public sealed record Duplicate : ReceiveOutcome;

    /// <summary>Not from TikTok, or not to one of our developer apps, or too old.</summary>
    /// <param name="Fault">Why; null when it names a developer app that is none of ours.</param>
    public sealed record Refused(WebhookFault? Fault) : ReceiveOutcome;
}
