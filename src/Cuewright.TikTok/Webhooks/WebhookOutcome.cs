namespace Cuewright.TikTok;

/// <summary>What a delivery to the callback URL turned out to be.</summary>
public abstract record WebhookOutcome
{
    private WebhookOutcome()
    {
    }

    /// <summary>TikTok said this, to this app. It may be a duplicate.</summary>
    /// <param name="Event">The event.</param>
    public sealed record Accepted(WebhookEvent Event) : WebhookOutcome;

    /// <summary>Not to be acted upon.</summary>
    /// <param name="Fault">Why.</param>
    public sealed record Rejected(WebhookFault Fault) : WebhookOutcome;
}
