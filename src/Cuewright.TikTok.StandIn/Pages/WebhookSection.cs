using Cuewright.TikTok.StandIn.Webhooks;

namespace Cuewright.TikTok.StandIn.Pages;

internal static class WebhookSection
{
    private const int Most = 30;

    public static Html Show(IReadOnlyList<Delivery> deliveries) => deliveries.Count is 0
        ? Html.Of($"""<p class="empty">No webhooks yet: no app has an address for them, or nothing has happened.</p>""")
        : Html.Of(
            $"""
            <div class="scroll"><table>
              <thead><tr><th>Since</th><th>Event</th><th>State</th><th>Answers</th><th>Body</th></tr></thead>
              <tbody>{Html.Join(deliveries.Take(Most), Row)}</tbody>
            </table></div>
            """);

    private static Html Row(Delivery delivery) => Html.Of(
        $"""
        <tr><td>{Words.Instant(delivery.CreatedAt)}</td><td>{delivery.Event}</td><td>{State(delivery)}</td>
        <td>{string.Join(", ", delivery.Tries.Select(attempt => attempt.Status is { } status ? $"{status}" : "none"))}</td>
        <td><details><summary>Show</summary><code>{delivery.Body}</code></details></td></tr>
        """);

    private static string State(Delivery delivery) => delivery.State switch
    {
        DeliveryState.Waiting => $"next at {Words.Instant(delivery.NextAt)}",
        DeliveryState.Delivered => "delivered",
        DeliveryState.Dropped => "dropped",
        DeliveryState.Lost => "lost on purpose",
    };
}
