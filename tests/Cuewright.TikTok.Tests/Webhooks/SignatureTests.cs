using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace Cuewright.TikTok.Tests.Webhooks;

public sealed class SignatureTests
{
    // The contract's own vector (section 6.2), to the letter.
    private const string VectorBody =
        """{"client_key":"awstandin00000001","event":"authorization.removed","create_time":1767225600,"user_openid":"-000StandInOpenIdAAAAAAAAAAAAAAAAAAAA","content":"{\"reason\":1}"}""";
    private const string VectorMac = "fa33c0a262f3c002c255883d3564863629c3e3aafedd10effc7f88e721129d23";

    private readonly FakeTimeProvider clock = new(DateTimeOffset.FromUnixTimeSeconds(Delivery.SignedAt));

    [Fact]
    [Trait("trap", "37")]
    [Trait("contract", "71")]
    public void Trap_37_The_contracts_vector_is_accepted()
    {
        var accepted = Assert.IsType<WebhookOutcome.Accepted>(Read($"t=1767225600,s={VectorMac}", VectorBody));
        Assert.Equal(WebhookEventKind.AuthorizationRemoved, accepted.Event.Kind);
        Assert.Equal(RemovalReason.UserDisconnected, accepted.Event.RemovalReason);
        Assert.Equal("-000StandInOpenIdAAAAAAAAAAAAAAAAAAAA", accepted.Event.UserOpenId);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1767225600), accepted.Event.CreateTime);
    }

    // The same JSON, written by a serializer, is another message.
    [Fact]
    [Trait("trap", "37")]
    public void Trap_37_Only_the_raw_body_is_signed()
    {
        Assert.Equal(WebhookFault.SignatureWrong, Fault($"t=1767225600,s={VectorMac}", VectorBody.Replace("\":", "\": ", StringComparison.Ordinal)));
        Assert.Equal(WebhookFault.SignatureWrong, Fault($"t=1767225600,s={VectorMac}", VectorBody + "\n"));
    }

    [Theory]
    [InlineData("s={0},t=1767225600")]
    [InlineData(" t=1767225600 , s={0} ")]
    [InlineData("t=1767225600,s={0},v=2")]
    [InlineData("t=1767225600,flag,s={0},")]
    public void Order_spaces_and_new_members_do_not_matter(string header) =>
        Assert.IsType<WebhookOutcome.Accepted>(Read(header.Replace("{0}", VectorMac, StringComparison.Ordinal), VectorBody));

    [Fact]
    public void The_time_is_signed_as_it_was_written()
    {
        var body = Encoding.UTF8.GetBytes(VectorBody);
        Assert.IsType<WebhookOutcome.Accepted>(Read($"t=01767225600,s={Delivery.Mac("01767225600", body)}", VectorBody));
        Assert.Equal(WebhookFault.SignatureWrong, Fault($"t=01767225600,s={VectorMac}", VectorBody));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void No_header_is_missing(string? header) => Assert.Equal(WebhookFault.SignatureMissing, Fault(header, VectorBody));

    [Theory]
    [InlineData("t=1767225600")]
    [InlineData("s=fa33c0a262f3c002c255883d3564863629c3e3aafedd10effc7f88e721129d23")]
    [InlineData("t=,s=fa33c0a262f3c002c255883d3564863629c3e3aafedd10effc7f88e721129d23")]
    [InlineData("t=1767225600,s=")]
    [InlineData("t=1767225600,s=fa33")]
    [InlineData("t=1767225600,s=zz33c0a262f3c002c255883d3564863629c3e3aafedd10effc7f88e721129d23")]
    [InlineData("t=1767225600,s=fa33c0a262f3c002c255883d3564863629c3e3aafedd10effc7f88e721129d2300")]
    [InlineData("t=-1767225600,s=fa33c0a262f3c002c255883d3564863629c3e3aafedd10effc7f88e721129d23")]
    [InlineData("t=1767225600.5,s=fa33c0a262f3c002c255883d3564863629c3e3aafedd10effc7f88e721129d23")]
    [InlineData("t=99999999999999999999,s=fa33c0a262f3c002c255883d3564863629c3e3aafedd10effc7f88e721129d23")]
    [InlineData("t=9223372036854775807,s=fa33c0a262f3c002c255883d3564863629c3e3aafedd10effc7f88e721129d23")]
    [InlineData("t=1767225600,t=1767225600,s=fa33c0a262f3c002c255883d3564863629c3e3aafedd10effc7f88e721129d23")]
    [InlineData("t=1767225600,s=fa33c0a262f3c002c255883d3564863629c3e3aafedd10effc7f88e721129d23,s=00")]
    [InlineData("t,s")]
    [InlineData("nonsense")]
    public void Another_form_is_malformed(string header) => Assert.Equal(WebhookFault.SignatureMalformed, Fault(header, VectorBody));

    [Fact]
    public void Another_secret_another_time_or_another_byte_is_wrong()
    {
        var body = Encoding.UTF8.GetBytes(VectorBody);
        Assert.Equal(WebhookFault.SignatureWrong, Fault(Delivery.Header(body, secret: "another"), VectorBody));
        Assert.Equal(WebhookFault.SignatureWrong, Fault($"t=1767225601,s={VectorMac}", VectorBody));
        Assert.Equal(WebhookFault.SignatureWrong, Fault($"t=1767225600,s=0{VectorMac[1..]}", VectorBody));
        Assert.Equal(WebhookFault.SignatureWrong, Fault($"t=1767225600,s={VectorMac[..^1]}4", VectorBody));
        Assert.Equal(WebhookFault.SignatureWrong, Fault(Delivery.Header(body), VectorBody.Replace("\"reason", "\"Reason", StringComparison.Ordinal).Replace("1767225600", "1767225601", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(300, true)]
    [InlineData(301, false)]
    [InlineData(-300, true)]
    [InlineData(-301, false)]
    public void A_signature_counts_within_the_tolerance(int secondsLater, bool counts)
    {
        clock.SetUtcNow(DateTimeOffset.FromUnixTimeSeconds(Delivery.SignedAt + 1000));
        var header = Delivery.Header(Encoding.UTF8.GetBytes(VectorBody), Delivery.SignedAt + 1000 - secondsLater);
        Assert.Equal(counts ? null : WebhookFault.Stale, (Read(header, VectorBody) as WebhookOutcome.Rejected)?.Fault);
    }

    // Otherwise the answer would tell a stranger the server's clock, and a forged time would hide a forged body.
    [Fact]
    public void An_old_and_wrong_signature_is_wrong() => Assert.Equal(WebhookFault.SignatureWrong, Fault($"t=1,s={VectorMac}", VectorBody));

    [Fact]
    public void A_wider_tolerance_takes_a_retry_that_kept_its_time()
    {
        clock.Advance(TimeSpan.FromHours(71));
        Assert.Equal(WebhookFault.Stale, Fault($"t=1767225600,s={VectorMac}", VectorBody));
        var patient = new TikTokWebhook(new TikTokApp(Delivery.Key, Delivery.Secret), clock, TimeSpan.FromHours(72));
        Assert.IsType<WebhookOutcome.Accepted>(patient.Read($"t=1767225600,s={VectorMac}", Encoding.UTF8.GetBytes(VectorBody)));
        var endless = new TikTokWebhook(new TikTokApp(Delivery.Key, Delivery.Secret), clock, TimeSpan.MaxValue);
        Assert.IsType<WebhookOutcome.Accepted>(endless.Read($"t=1767225600,s={VectorMac}", Encoding.UTF8.GetBytes(VectorBody)));
    }

    [Fact]
    public void A_reader_without_a_secret_is_not_made()
    {
        Assert.Throws<ArgumentException>(() => new TikTokWebhook(new TikTokApp(Delivery.Key, " "), clock, TikTokWebhook.DefaultTolerance));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TikTokWebhook(new TikTokApp(Delivery.Key, "s"), clock, TimeSpan.FromSeconds(-1)));
    }

    private WebhookFault Fault(string? header, string body) => Assert.IsType<WebhookOutcome.Rejected>(Read(header, body)).Fault;

    private WebhookOutcome Read(string? header, string body) =>
        new TikTokWebhook(new TikTokApp(Delivery.Key, Delivery.Secret), clock, TikTokWebhook.DefaultTolerance).Read(header, Encoding.UTF8.GetBytes(body));
}
