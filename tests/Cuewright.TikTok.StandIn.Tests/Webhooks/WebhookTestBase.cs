using System.Text.Json;

namespace Cuewright.TikTok.StandIn.Tests.Webhooks;

/// <summary>A stand-in whose app has a webhook URL, and the server behind it.</summary>
public abstract class WebhookTestBase : IAsyncLifetime
{
    private protected OtherServer App { get; private set; } = null!;

    protected TestStandIn StandIn { get; private set; } = null!;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        App = await OtherServer.StartAsync(Token);
        StandIn = await TestStandIn.StartAsync(options => options.WebhookUrl = App.WebhookUrl);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await StandIn.DisposeAsync();
        await App.DisposeAsync();
    }

    /// <summary>Lets time pass and sends what is due by then.</summary>
    protected async Task PassAsync(TimeSpan time)
    {
        StandIn.Clock.Advance(time);
        await StandIn.PumpAsync();
    }

    protected static string? Name((string Body, string Signature) webhook) => JsonDocument.Parse(webhook.Body).RootElement.GetProperty("event").GetString();

    protected static JsonElement Content((string Body, string Signature) webhook) =>
        JsonDocument.Parse(JsonDocument.Parse(webhook.Body).RootElement.GetProperty("content").GetString()!).RootElement;

    private protected List<string?> Names() => [.. App.Received.Select(Name)];

    protected Task<Answer> SendAsync(int number) =>
        StandIn.PostAsync("stand-in/api/webhooks", new { @event = "tiktok.ping", userOpenid = "x", content = new { number } }, null);
}
