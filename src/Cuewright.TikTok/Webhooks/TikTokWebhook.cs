using Cuewright.TikTok.Wire;

namespace Cuewright.TikTok;

/// <summary>Reads what TikTok posts to an app's callback URL (contract section 6). One reader per developer app, because each app has a secret of its own.</summary>
/// <remarks>
/// TikTok wants status 200 at once and tries again for 72 hours otherwise. Events come at least once, in no promised order, and possibly before the
/// <c>publish_id</c> that they name has been stored.
/// </remarks>
public sealed class TikTokWebhook
{
    /// <summary>Name of the header with the signature. Header names have no case; TikTok writes it in two ways.</summary>
    public const string SignatureHeader = "TikTok-Signature";

    private readonly TikTokApp app;
    private readonly TimeProvider clock;
    private readonly TimeSpan tolerance;

    /// <summary>Makes a reader for one app.</summary>
    /// <param name="app">Key and secret; the secret is what TikTok signs with.</param>
    /// <param name="clock">The clock that a signature's age is measured with.</param>
    /// <param name="tolerance">
    /// How far a signature's time may be from now, before or after. <see cref="DefaultTolerance"/> is usual. Whether TikTok signs a retry anew is not documented:
    /// if deliveries arrive <see cref="WebhookFault.Stale"/>, up to 72 hours are safe as long as events are deduplicated by <see cref="WebhookEvent.DedupeKey"/>.
    /// </param>
    /// <exception cref="ArgumentException">The app has no secret.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is negative.</exception>
    public TikTokWebhook(TikTokApp app, TimeProvider clock, TimeSpan tolerance)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(clock);
        // With an empty key everybody could sign.
        ArgumentException.ThrowIfNullOrWhiteSpace(app.ClientSecret, nameof(app));
        ArgumentOutOfRangeException.ThrowIfLessThan(tolerance, TimeSpan.Zero);
        (this.app, this.clock, this.tolerance) = (app, clock, tolerance);
    }

    /// <summary>Five minutes, as clients of TikTok do.</summary>
    public static TimeSpan DefaultTolerance { get; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// The <c>client_key</c> that a body names, for a URL that several apps share: it only chooses whose reader to ask (contract section 6.1). Not verified; null
    /// when there is none.
    /// </summary>
    public static string? UnverifiedClientKey(ReadOnlyMemory<byte> body) => JsonReading.ObjectOf(body)?.Text("client_key");

    /// <summary>Verifies a delivery and reads its event (contract sections 6.2 and 6.3). Never throws for what came from outside.</summary>
    /// <param name="signatureHeader">The value of <see cref="SignatureHeader"/>; null when there was none.</param>
    /// <param name="body">The raw body, byte for byte: JSON that was parsed and written again has another signature. Limit its size before reading it.</param>
    /// <returns>The event, or the reason for which it is none.</returns>
    public WebhookOutcome Read(string? signatureHeader, ReadOnlyMemory<byte> body)
    {
        if (string.IsNullOrWhiteSpace(signatureHeader))
            return new WebhookOutcome.Rejected(WebhookFault.SignatureMissing);
        if (WebhookSignature.Parse(signatureHeader) is not { } signature)
            return new WebhookOutcome.Rejected(WebhookFault.SignatureMalformed);
        if (!signature.Signs(body.Span, app.ClientSecret))
            return new WebhookOutcome.Rejected(WebhookFault.SignatureWrong);
        // The age counts only once the signature vouches for it.
        if ((clock.GetUtcNow() - signature.SignedAt).Duration() > tolerance)
            return new WebhookOutcome.Rejected(WebhookFault.Stale);

        return WebhookReader.Read(body, app.ClientKey);
    }
}
