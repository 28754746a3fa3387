namespace Cuewright.TikTok.StandIn.Apps;

/// <summary>Since when an app's webhooks go to an address: what happened before is never told, and a restart does not begin anew.</summary>
internal sealed record WebhookRegistration(string Key, string Url, DateTimeOffset Since);
