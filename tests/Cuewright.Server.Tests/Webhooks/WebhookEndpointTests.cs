using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Cuewright.Core.Kernel;
using Cuewright.Core.Webhooks;
using Cuewright.Server.Tests.Support;
using Cuewright.Testing.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Server.Tests.Webhooks;

/// <summary>The answers that TikTok, and anybody else, gets over HTTP.</summary>
public abstract class WebhookEndpointTests(ServerFixture fixture)
{
    internal const string Path = "/webhooks/tiktok";
    internal static readonly (string Key, string Secret) App = ("awwebhook0000001", "webhook-secret-0123456789abcdef");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_signed_event_is_acknowledged_and_stored_once()
    {
        var before = await CountAsync();
        var ping = SignedEvent.Of(App, TimeProvider.System.GetUtcNow(), "tiktok.ping", null, new { of = "once" });

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(ping)).Status);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(ping)).Status);

        Assert.Equal(before + 1, await CountAsync());
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("twice")]
    [InlineData("wrong secret")]
    [InlineData("unknown app")]
    [InlineData("old")]
    [InlineData("future")]
    public async Task Whatever_is_not_proven_is_refused_with_one_answer(string what)
    {
        var (before, now) = (await CountAsync(), TimeProvider.System.GetUtcNow());
        var delivery = SignedEvent.Of(
            (what is "unknown app" ? "awnobodys" : App.Key, what is "wrong secret" ? "guessed" : App.Secret),
            what is "old" ? now.AddMinutes(-6) : what is "future" ? now.AddMinutes(6) : now,
            "tiktok.ping", null, new { });
        var signatures = what switch { "missing" => Array.Empty<string>(), "twice" => [delivery.Signature, delivery.Signature], _ => [delivery.Signature] };

        var (status, body) = await SendAsync(delivery, signatures);

        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Contains("\"signature_refused\"", body, StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task A_body_over_64_KiB_is_refused_and_one_of_64_KiB_is_not()
    {
        var now = TimeProvider.System.GetUtcNow();
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await SendAsync(SignedEvent.Of(App.Secret, now, new byte[(64 * 1024) + 1]))).Status);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(SignedEvent.Of(App.Secret, now, new byte[64 * 1024]))).Status);
    }

    [Theory]
    [InlineData("text/html", "<html>")]
    [InlineData("application/json", "{\"client_key\":")]
    public async Task What_is_no_JSON_but_rightly_signed_is_acknowledged_so_that_it_is_not_sent_for_days(string type, string body)
    {
        var delivery = SignedEvent.Of(App.Secret, TimeProvider.System.GetUtcNow(), Encoding.UTF8.GetBytes(body));
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(delivery, [delivery.Signature], type)).Status);
        Assert.True(await fixture.Server.Get<Database>().ReadAsync(
            WorkspaceScope.Instance, db => db.TikTokEvents.AnyAsync(row => row.State == TikTokEventState.Unreadable && row.Content == body, Token), Token));
    }

    internal static HttpRequestMessage Request(SignedEvent delivery, IEnumerable<string> signatures, string type = "application/json")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Path, UriKind.Relative)) { Content = new ByteArrayContent(delivery.Body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        foreach (var signature in signatures)
        {
            // TikTok writes the name in two ways.
            request.Headers.TryAddWithoutValidation("Tiktok-Signature", signature);
        }

        return request;
    }

    private Task<(HttpStatusCode Status, string Body)> SendAsync(SignedEvent delivery) => SendAsync(delivery, [delivery.Signature]);

    private async Task<(HttpStatusCode Status, string Body)> SendAsync(SignedEvent delivery, IEnumerable<string> signatures, string type = "application/json")
    {
        using var client = fixture.Server.Bare();
        using var request = Request(delivery, signatures, type);
        using var answer = await client.SendAsync(request, Token);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Token));
    }

    private Task<int> CountAsync() =>
        fixture.Server.Get<Database>().ReadAsync(WorkspaceScope.Instance, db => db.TikTokEvents.CountAsync(Token), Token);
}
