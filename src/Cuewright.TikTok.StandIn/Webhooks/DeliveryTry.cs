namespace Cuewright.TikTok.StandIn.Webhooks;

/// <param name="At">When it was sent.</param>
/// <param name="Status">What was answered; null: nothing was.</param>
internal sealed record DeliveryTry(DateTimeOffset At, int? Status);
