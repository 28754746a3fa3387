using System.Text;
using Cuewright.TikTok.StandIn.Apps;
using Cuewright.TikTok.StandIn.Storage;

namespace Cuewright.TikTok.StandIn.Webhooks;

/// <summary>Sends one webhook once and writes down what came of it.</summary>
internal sealed class WebhookSender(IHttpClientFactory clients, StandInState state, DeveloperApps apps, StandInOptions options, TimeProvider clock)
{
    public const string Client = "webhook";

    // Measured by the real clock: the other server knows no other.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    public async Task SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (apps.Find(delivery.ClientKey) is not { WebhookUrl: { } url } app)
        {
            state.Write(() => state.Deliveries.Put(delivery with { State = DeliveryState.Dropped }));
            return;
        }

        // How a repeat is signed is not documented: anew, or as at first.
        var signedAt = options.WebhookKeepsInstant && delivery.Tries is [var first, ..] ? first.At : now;
        var status = await PostAsync(url, WebhookSignature.Of(app.Secret, signedAt, delivery.Body), delivery.Body, cancellationToken);
        state.Write(() => state.Deliveries.Put(delivery.After(new DeliveryTry(now, status), options.WebhookRetryPause)));
    }

    private async Task<int?> PostAsync(string url, string signature, string body, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        using var client = clients.CreateClient(Client);
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation(WebhookSignature.Header, signature);
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return (int)response.StatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }
}
