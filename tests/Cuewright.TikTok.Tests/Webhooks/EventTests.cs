using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace Cuewright.TikTok.Tests.Webhooks;

public sealed class EventTests
{
    private const string PublishContent = """
        "{\"publish_id\":\"v_pub_file~v2-1.7\",\"publish_type\":\"DIRECT_PUBLISH\"}"
        """;

    [Fact]
    public void The_real_sample_is_read()
    {
        var happened = Accepted(Delivery.Body(
            "post.publish.publicly_available",
            """" "{\"publish_id\":\"v_pub_file~v2-1.7602997070760331285\",\"publish_type\":\"DIRECT_PUBLISH\",\"post_id\":\"7602997517160123666\"}" """"));
        Assert.Equal(WebhookEventKind.PubliclyAvailable, happened.Kind);
        Assert.Equal(Delivery.Key, happened.ClientKey);
        Assert.Equal(("-000StandIn_OpenId-", "v_pub_file~v2-1.7602997070760331285"), (happened.UserOpenId, happened.PublishId));
        Assert.Equal((PublishTypes.DirectPublish, 7602997517160123666), (happened.PublishType, happened.PostId!.Value));
        Assert.Null(happened.FailureKind);
        Assert.Null(happened.RemovalReason);
    }

    [Theory]
    [InlineData("authorization.removed", WebhookEventKind.AuthorizationRemoved)]
    [InlineData("post.publish.failed", WebhookEventKind.PublishFailed)]
    [InlineData("post.publish.complete", WebhookEventKind.PublishComplete)]
    [InlineData("post.publish.inbox_delivered", WebhookEventKind.InboxDelivered)]
    [InlineData("post.publish.publicly_available", WebhookEventKind.PubliclyAvailable)]
    [InlineData("post.publish.publicaly_available", WebhookEventKind.PubliclyAvailable)]
    [InlineData("post.publish.no_longer_publicaly_available", WebhookEventKind.NoLongerPubliclyAvailable)]
    [InlineData("post.publish.no_longer_publicly_available", WebhookEventKind.NoLongerPubliclyAvailable)]
    [InlineData("tiktok.ping", WebhookEventKind.Ping)]
    [InlineData("video.upload.failed", WebhookEventKind.ShareFailed)]
    [InlineData("video.publish.completed", WebhookEventKind.ShareCompleted)]
    [InlineData("portability.download.ready", WebhookEventKind.PortabilityReady)]
    [InlineData("post.publish.brand_new", WebhookEventKind.Unknown)]
    [InlineData("Post.Publish.Failed", WebhookEventKind.Unknown)]
    public void Every_event_has_its_kind_and_keeps_its_name(string name, WebhookEventKind kind)
    {
        var happened = Accepted(Delivery.Body(name, PublishContent));
        Assert.Equal((name, kind), (happened.Name, happened.Kind));
    }

    [Theory]
    [InlineData("7602997517160123666", 7602997517160123666L)]
    [InlineData("\\\"7602997517160123666\\\"", 7602997517160123666L)]
    [InlineData("\\\"\\\"", null)]
    [InlineData("1.5", null)]
    [InlineData("null", null)]
    [InlineData("[7602997517160123666]", null)]
    [Trait("trap", "8")]
    [Trait("trap", "10")]
    public void Trap_08_10_A_post_id_is_a_string_or_a_number(string written, long? id) => Assert.Equal(
        id, Accepted(Delivery.Body("post.publish.publicly_available", $$"""" "{\"publish_id\":\"p\",\"post_id\":{{written}}}" """")).PostId);

    [Theory]
    [InlineData("reason", "video_pull_failed", TikTokFailureKind.PullFailed)]
    [InlineData("fail_reason", "spam_risk_text", TikTokFailureKind.SpamRiskText)]
    [InlineData("reason", "a reason of tomorrow", TikTokFailureKind.Unknown)]
    public void A_failure_has_its_reason_under_either_name(string member, string reason, TikTokFailureKind kind)
    {
        var happened = Accepted(Delivery.Body("post.publish.failed", $$"""" "{\"publish_id\":\"p\",\"{{member}}\":\"{{reason}}\"}" """"));
        Assert.Equal((reason, kind), (happened.FailReason, happened.FailureKind!.Value));
    }

    [Theory]
    [InlineData("0", RemovalReason.Unknown)]
    [InlineData("1", RemovalReason.UserDisconnected)]
    [InlineData("2", RemovalReason.AccountDeleted)]
    [InlineData("3", RemovalReason.AgeChanged)]
    [InlineData("4", RemovalReason.AccountBanned)]
    [InlineData("5", RemovalReason.DeveloperRevoked)]
    [InlineData("6", RemovalReason.Unknown)]
    [InlineData("-1", RemovalReason.Unknown)]
    [InlineData("99999999999", RemovalReason.Unknown)]
    [InlineData("null", RemovalReason.Unknown)]
    [InlineData("\\\"4\\\"", RemovalReason.AccountBanned)]
    public void A_removal_has_its_reason(string written, RemovalReason reason) =>
        Assert.Equal(reason, Accepted(Delivery.Body("authorization.removed", $$"""" "{\"reason\":{{written}}}" """")).RemovalReason);

    // The token is dead whatever the content says: an unreadable one must not hide it.
    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"not json\"")]
    [InlineData("\"[1]\"")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("\"\\ud800\"")]
    public void A_removal_without_readable_content_is_still_one(string content) =>
        Assert.Equal(RemovalReason.Unknown, Accepted(Delivery.Body("authorization.removed", content)).RemovalReason);

    [Fact]
    public void Content_that_is_an_object_already_is_taken_too()
    {
        var happened = Accepted(Delivery.Body("post.publish.complete", """{"publish_id":"p","publish_type":"INBOX_SHARE"}"""));
        Assert.Equal(("p", PublishTypes.InboxShare), (happened.PublishId, happened.PublishType));
        Assert.Equal("""{"publish_id":"p","publish_type":"INBOX_SHARE"}""", happened.Content);
    }

    [Theory]
    [InlineData("\"not json\"")]
    [InlineData("\"{}\"")]
    [InlineData("\"{\\\"publish_id\\\":7}\"")]
    [InlineData("\"{\\\"publish_id\\\":\\\"\\\"}\"")]
    [InlineData("null")]
    public void An_event_about_no_post_in_particular_is_unreadable(string content)
    {
        foreach (var name in (string[])["failed", "complete", "inbox_delivered", "publicly_available", "no_longer_publicaly_available"])
            Assert.Equal(WebhookFault.ContentUnreadable, Fault(Delivery.Body($"post.publish.{name}", content)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"client_key":"awstandin00000001"}""")]
    [InlineData("""{"client_key":"awstandin00000001","event":""}""")]
    [InlineData("""{"client_key":"awstandin00000001","event":7}""")]
    [InlineData("""{"event":"tiktok.ping"}""")]
    [InlineData("""{"client_key":"awstandin00000001","event":"tiktok.ping" """)]
    [InlineData("""{"client_key":"awstandin00000001","event":"\ud800"}""")]
    public void A_signed_body_in_another_form_is_unreadable(string body) => Assert.Equal(WebhookFault.BodyUnreadable, Fault(body));

    [Fact]
    public void Another_apps_event_is_refused() => Assert.Equal(
        WebhookFault.ForeignApp, Fault(Delivery.Body("tiktok.ping", "\"\"").Replace(Delivery.Key, "awsomebodyelse001", StringComparison.Ordinal)));

    [Fact]
    public void The_portals_ping_needs_no_content_and_no_user()
    {
        var happened = Accepted("""{"client_key":"awstandin00000001","event":"tiktok.ping"}""");
        Assert.Equal(WebhookEventKind.Ping, happened.Kind);
        Assert.Equal(((string?)null, (DateTimeOffset?)null, ""), (happened.UserOpenId, happened.CreateTime, happened.Content));
    }

    [Fact]
    public void An_unknown_event_brings_its_content_as_it_came()
    {
        var happened = Accepted(Delivery.Body("portability.download.ready", """" "{\"request_id\":7602997517160123666}" """"));
        Assert.Equal("""{"request_id":7602997517160123666}""", happened.Content);
    }

    // open_id is kept verbatim, or no event would find its account.
    [Fact]
    [Trait("trap", "31")]
    public void Trap_31_The_account_is_kept_to_the_letter() =>
        Assert.Equal("-000StandIn_OpenId-", Accepted(Delivery.Body("tiktok.ping", "\"\"")).UserOpenId);

    [Fact]
    public void The_key_of_a_body_can_be_seen_before_its_signature()
    {
        Assert.Equal(Delivery.Key, TikTokWebhook.UnverifiedClientKey(Encoding.UTF8.GetBytes(Delivery.Body("tiktok.ping", "\"\""))));
        Assert.Null(TikTokWebhook.UnverifiedClientKey("not json"u8.ToArray()));
        Assert.Null(TikTokWebhook.UnverifiedClientKey("""{"client_key":7}"""u8.ToArray()));
    }

    private static WebhookEvent Accepted(string body) => Assert.IsType<WebhookOutcome.Accepted>(Read(body)).Event;

    private static WebhookFault Fault(string body) => Assert.IsType<WebhookOutcome.Rejected>(Read(body)).Fault;

    private static WebhookOutcome Read(string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var clock = new FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(Delivery.SignedAt));
        return new TikTokWebhook(new TikTokApp(Delivery.Key, Delivery.Secret), clock, TikTokWebhook.DefaultTolerance).Read(Delivery.Header(bytes), bytes);
    }
}
