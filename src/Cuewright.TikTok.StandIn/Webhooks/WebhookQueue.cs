using System.Globalization;
using System.Text.Json.Nodes;
using Cuewright.TikTok.StandIn.Apps;
using Cuewright.TikTok.StandIn.Storage;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Webhooks;

/// <summary>Puts webhooks on their way: late, twice or not at all where so switched.</summary>
internal sealed class WebhookQueue(StandInState state, DeveloperApps apps, StandInOptions options, TimeProvider clock)
{
    public void AuthorizationRemoved(string clientKey, string openId, int reason) =>
        Add(clientKey, "authorization.removed", clock.GetUtcNow(), openId, new JsonObject { ["reason"] = reason });

    /// <summary>Nothing for an app whose webhooks go nowhere, or of what happened before they went somewhere.</summary>
    /// <returns>How many were queued.</returns>
    public int Add(string clientKey, string name, DateTimeOffset at, string openId, JsonObject content) => state.Write(() =>
    {
        if (apps.WebhookOf(clientKey) is not { } webhook || at < webhook.Since)
        {
            return 0;
        }

        var body = WebhookBody.Of(clientKey, name, at, openId, content);
        var copies = options.WebhookTwice ? 2 : 1;
        for (var i = 0; i < copies; i++)
        {
            Add(clientKey, name, body);
        }

        return copies;
    });

    private void Add(string clientKey, string name, string body)
    {
        var number = state.Deliveries.All.Count();
        var now = clock.GetUtcNow();
        var isLost = Chance.Of(options.Seed, "webhook lost", number) * 100 < options.WebhookLossPercent;
        state.Deliveries.Put(new Delivery
        {
            Id = number.ToString("D9", CultureInfo.InvariantCulture),
            ClientKey = clientKey,
            Event = name,
            Body = body,
            CreatedAt = now,
            NextAt = now + options.WebhookDelay,
            State = isLost ? DeliveryState.Lost : DeliveryState.Waiting,
        });
    }
}
