using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Time.Testing;

namespace Cuewright.TikTok.Tests.Webhooks;

/// <summary>Whatever comes to a public URL, reading it never throws.</summary>
public sealed class HostileBodyTests
{
    private static readonly TikTokWebhook Webhook = new(
        new TikTokApp(Delivery.Key, Delivery.Secret), new FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(Delivery.SignedAt)), TikTokWebhook.DefaultTolerance);

    [Fact]
    public void Any_header_with_any_body_is_an_outcome() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll<string, byte[]>((header, body) => { Assert.IsType<WebhookOutcome.Rejected>(Webhook.Read(header, body ?? [])); }));

    // Rightly signed nonsense: what a leaked secret or a fault of TikTok's could send.
    [Fact]
    public void Any_signed_body_is_an_outcome() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll<byte[]>(body => { Assert.NotNull(Webhook.Read(Delivery.Header(body ?? []), body ?? [])); }));

    [Fact]
    public void Any_signed_content_is_an_outcome() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll<string, int>((content, cut) =>
        {
            var body = Encoding.UTF8.GetBytes(Delivery.Body("post.publish.failed", System.Text.Json.JsonSerializer.Serialize(content)));
            Assert.NotNull(Signed(body));
            Assert.NotNull(Signed(body[..(int)((uint)cut % (uint)body.Length)]));
        }));

    [Theory]
    [InlineData("""{"\ud800":1,"client_key":"awstandin00000001","event":"tiktok.ping"}""")]
    [InlineData("""{"\ud800lient_key":1,"client_key":"awstandin00000001","event":"tiktok.ping"}""")]
    [InlineData("""{"client_key":"awstandin00000001","event":"tiktok.ping","user_openid":"\udc00"}""")]
    [InlineData("""{"client_key":"awstandin00000001","event":"tiktok.ping","create_time":1e400}""")]
    [InlineData("""{"client_key":"awstandin00000001","event":"tiktok.ping","create_time":"\ud800"}""")]
    [InlineData("""{"client_key":"awstandin00000001","event":"tiktok.ping","event":"authorization.removed"}""")]
    public void Odd_JSON_is_an_outcome(string body) => Assert.NotNull(Signed(Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void Bytes_that_are_no_text_are_an_outcome()
    {
        byte[] body = [.. "{\"client_key\":\""u8, 0xFF, 0xFE, .. "\",\"event\":\"tiktok.ping\"}"u8];
        Assert.Equal(new WebhookOutcome.Rejected(WebhookFault.BodyUnreadable), Signed(body));
    }

    [Fact]
    public void Nesting_without_end_is_unreadable() =>
        Assert.Equal(new WebhookOutcome.Rejected(WebhookFault.BodyUnreadable), Signed(Encoding.UTF8.GetBytes(new string('[', 100_000))));

    [Fact]
    public void A_large_body_is_read()
    {
        var body = Encoding.UTF8.GetBytes(Delivery.Body("tiktok.ping", $"\"{new string('x', 5_000_000)}\""));
        Assert.Equal(5_000_000, Assert.IsType<WebhookOutcome.Accepted>(Signed(body)).Event.Content.Length);
    }

    private static WebhookOutcome Signed(byte[] body) => Webhook.Read(Delivery.Header(body), body);
}
