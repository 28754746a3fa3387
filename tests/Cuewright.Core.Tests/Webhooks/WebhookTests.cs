using System.Text;
using Cuewright.Core.Accounts;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Tests.Accounts;
using Cuewright.Core.Webhooks;
using Cuewright.Testing.Publishing;
using Cuewright.TikTok;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Tests.Webhooks;

/// <summary>What TikTok tells us is verified, kept once and applied through the features it concerns; it never is the verdict itself.</summary>
public abstract class WebhookTests(DatabaseProvider provider)
{
    private const string Complete = "post.publish.complete";
    private const string Available = "post.publish.publicly_available";
    private const string Removed = "authorization.removed";
    private const string Status = "/status/fetch/";
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static (string Key, string Secret) App => (StandInSession.App.ClientKey, StandInSession.App.ClientSecret);

    [Fact]
    public async Task The_contracts_test_vector_is_taken_and_a_changed_byte_is_not()
    {
        await using var harness = await StartAsync();
        var other = harness.StartProcess(("TikTok:ClientKey", "awstandin00000001"), ("TikTok:ClientSecret", "stand-in-secret-0123456789abcdef"));
        var receive = new ReceiveTikTokEvent(
            harness.Get<Database>(), (DeveloperApps)other.GetService(typeof(DeveloperApps))!, harness.Get<TikTokEventRows>(), harness.Get<WebhookWakeUp>(),
            new Microsoft.Extensions.Time.Testing.FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(1767225601)), harness.Get<WebhookLog>());
        const string body =
            """{"client_key":"awstandin00000001","event":"authorization.removed","create_time":1767225600,"user_openid":"-000StandInOpenIdAAAAAAAAAAAAAAAAAAAA","content":"{\"reason\":1}"}""";
        const string signature = "t=1767225600,s=fa33c0a262f3c002c255883d3564863629c3e3aafedd10effc7f88e721129d23";

        var changed = await receive.ExecuteAsync(signature, Encoding.UTF8.GetBytes(body.Replace(":1}", ":2}", StringComparison.Ordinal)), Token);
        Assert.Equal(new ReceiveOutcome.Refused(WebhookFault.SignatureWrong), changed);
        Assert.IsType<ReceiveOutcome.Stored>(await receive.ExecuteAsync(signature, Encoding.UTF8.GetBytes(body), Token));

        var row = Assert.Single(await RowsAsync(harness));
        Assert.Equal((Removed, RemovalReason.UserDisconnected), (row.Event, row.RemovalReason));
        Assert.Equal("-000StandInOpenIdAAAAAAAAAAAAAAAAAAAA", row.UserOpenId);
    }

    [Fact]
    public async Task Nothing_unproven_is_stored()
    {
        await using var harness = await StartAsync();
        var now = harness.Clock.GetUtcNow();
        var good = SignedEvent.Of(App, now, "tiktok.ping", null, new { });

        Assert.Equal(new ReceiveOutcome.Refused(WebhookFault.SignatureMissing), await ReceiveAsync(harness, good with { Signature = "" }));
        Assert.Equal(new ReceiveOutcome.Refused(WebhookFault.SignatureMalformed), await ReceiveAsync(harness, good with { Signature = "t=1,s=abc" }));
        Assert.Equal(new ReceiveOutcome.Refused(WebhookFault.SignatureWrong), await ReceiveAsync(harness, SignedEvent.Of((App.Key, "another"), now, "tiktok.ping", null, new { })));
        Assert.Equal(new ReceiveOutcome.Refused(WebhookFault.Stale), await ReceiveAsync(harness, SignedEvent.Of(App, now.AddMinutes(-6), "tiktok.ping", null, new { })));
        Assert.Equal(new ReceiveOutcome.Refused(null), await ReceiveAsync(harness, SignedEvent.Of(("awsomebodyelse", App.Secret), now, "tiktok.ping", null, new { })));
        Assert.Empty(await RowsAsync(harness));
    }

    [Fact]
    public async Task The_portals_test_is_taken_before_the_first_connection_and_kept()
    {
        await using var harness = await StartAsync();
        await StoredAsync(harness, SignedEvent.Of(App, harness.Clock.GetUtcNow(), "tiktok.ping", null, new { }));
        await StoredAsync(harness, SignedEvent.Of(App, harness.Clock.GetUtcNow(), "something.new", "user", new { a = 1 }));

        await ApplyAsync(harness);

        Assert.All(await RowsAsync(harness), row => Assert.Equal((TikTokEventState.Kept, (DateTimeOffset?)null), (row.State, row.DueAt)));
    }

    [Theory]
    [InlineData("<html>not json</html>")]
    [InlineData("")]
    [InlineData("[1,2]")]
    [InlineData("nul \0 and \ud800")]
    [InlineData("{\"client_key\":\"awtestsuite000001\",\"event\":\"post.publish.complete\",\"content\":\"no json\"}")]
    public async Task What_is_rightly_signed_but_makes_no_sense_is_kept_as_unreadable(string body)
    {
        await using var harness = await StartAsync();
        var delivery = SignedEvent.Of(App.Secret, harness.Clock.GetUtcNow(), Encoding.UTF8.GetBytes(body));

        await StoredAsync(harness, delivery);
        Assert.IsType<ReceiveOutcome.Duplicate>(await ReceiveAsync(harness, delivery));

        Assert.Equal(TikTokEventState.Unreadable, Assert.Single(await RowsAsync(harness)).State);
        await ApplyAsync(harness);
    }

    [Fact]
    public async Task Names_and_ids_of_any_kind_and_length_are_stored()
    {
        await using var harness = await StartAsync();
        await StoredAsync(harness, SignedEvent.Of(App, harness.Clock.GetUtcNow(), new string('e', 5000), "a\0b", new { publish_id = new string('p', 5000) }));
        await StoredAsync(harness, SignedEvent.Of(App, harness.Clock.GetUtcNow(), Complete, new string('u', 5000), new { publish_id = "p\0q" }));

        await ApplyAsync(harness);

        Assert.All(await RowsAsync(harness), row => Assert.Equal(TikTokEventState.Kept, row.State));
    }

    [Fact]
    public async Task A_doubled_delivery_changes_nothing_also_when_both_come_at_once()
    {
        await using var harness = await StartAsync();
        var account = await harness.ConnectedAsync();
        var removed = await RemovedAsync(harness, account, 1);
        var other = harness.StartProcess();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => (n % 2 == 0 ? harness.Get<ReceiveTikTokEvent>() : (ReceiveTikTokEvent)other.GetService(typeof(ReceiveTikTokEvent))!)
            .ExecuteAsync(removed.Signature, removed.Body, Token)));
        Assert.Single(outcomes.OfType<ReceiveOutcome.Stored>());
        Assert.Equal(7, outcomes.OfType<ReceiveOutcome.Duplicate>().Count());
        await ApplyAsync(harness);

        // TikTok's retry is signed anew.
        harness.Clock.Advance(TimeSpan.FromMinutes(1));
        var again = SignedEvent.Of(App.Secret, harness.Clock.GetUtcNow(), removed.Body);
        Assert.IsType<ReceiveOutcome.Duplicate>(await ReceiveAsync(harness, again));
        await ApplyAsync(harness);

        Assert.Single(await RowsAsync(harness));
        Assert.Equal(["account.connected", "account.disconnected"], await harness.AuditAsync());
    }

    [Theory]
    [InlineData(0, FailureCodes.GrantRevoked)]
    [InlineData(1, FailureCodes.AccessRemovedByUser)]
    [InlineData(2, FailureCodes.TikTokAccountDeleted)]
    [InlineData(3, FailureCodes.TikTokAgeChanged)]
    [InlineData(4, FailureCodes.TikTokAccountBanned)]
    [InlineData(5, FailureCodes.AccessRevokedByApp)]
    [InlineData(99, FailureCodes.GrantRevoked)]
    public async Task A_removed_authorization_disconnects_its_accounts_at_once_and_says_why(int reason, string code)
    {
        await using var harness = await StartAsync();
        var account = await harness.ConnectedAsync();
        var bystander = await harness.ConnectedAsync(Consent.OtherHandle);

        await StoredAsync(harness, await RemovedAsync(harness, account, reason));
        await ApplyAsync(harness);

        var (after, grant) = (await harness.AccountAsync(account), await harness.GrantOfAsync(account));
        Assert.Equal((AccountState.Disconnected, code), (after.State, after.ProblemCode));
        Assert.NotNull(grant.DisconnectedAt);
        Assert.Null(grant.RefreshDueAt);
        Assert.Equal(AccountState.Connected, (await harness.AccountAsync(bystander)).State);
        var entry = await harness.ReadAsync(db => db.AuditEntries.SingleAsync(e => e.Action == "account.disconnected", Token), Token);
        Assert.Equal((Audit.ActorKind.System, "TikTok"), (entry.ActorKind, entry.ActorName));
        Assert.Equal(TikTokEventState.Applied, Assert.Single(await RowsAsync(harness)).State);
    }

    [Fact]
    public async Task A_removal_from_before_the_latest_consent_does_not_disconnect()
    {
        await using var harness = await StartAsync();
        var account = await harness.ConnectedAsync();
        harness.Clock.Advance(Hour);
        var happened = harness.Clock.GetUtcNow();
        harness.Clock.Advance(Hour);
        await harness.ConnectedAsync(again: account);

        await StoredAsync(harness, await RemovedAsync(harness, account, 1, happened));
        await ApplyAsync(harness);

        Assert.Equal(AccountState.Connected, (await harness.AccountAsync(account)).State);
        Assert.Equal(TikTokEventState.Kept, Assert.Single(await RowsAsync(harness)).State);
    }

    [Fact]
    public async Task After_a_removal_nothing_is_published_and_connecting_again_heals()
    {
        await using var harness = await StartAsync();
        var account = await harness.ConnectedAsync();
        await StoredAsync(harness, await RemovedAsync(harness, account, 1));
        var id = (await harness.PublishNowAsync(await harness.VideoAsync(1000, Token), Token, account))[0];
        await ApplyAsync(harness);

        await harness.AdvanceAsync(Hour, Token);
        var publication = await harness.PublicationAsync(id, Token);
        Assert.Equal((PublicationState.Scheduled, FailureCodes.AccountDisconnected), (publication.State, publication.ProblemCode));

        harness.Clock.Advance(TimeSpan.FromMinutes(1));
        await harness.ConnectedAsync(again: account);
        Assert.Equal((AccountState.Connected, (string?)null), ((await harness.AccountAsync(account)).State, (await harness.AccountAsync(account)).ProblemCode));
        Assert.Equal(PublicationState.Published, (await harness.UntilAsync(id, PublicationState.Published, Hour, Token)).State);
        Assert.Single(await harness.AttemptsAsync(id, Token));
    }

    [Theory]
    [InlineData(Complete)]
    [InlineData("post.publish.failed")]
    [InlineData("post.publish.inbox_delivered")]
    [InlineData(Available)]
    [InlineData("post.publish.publicaly_available")]
    [InlineData("post.publish.no_longer_publicaly_available")]
    public async Task Word_of_an_attempt_makes_the_engine_ask_at_once_and_the_answer_decides(string name)
    {
        await using var harness = await StartAsync();
        var (id, asked) = await FarAwayAsync(harness);

        await StoredAsync(harness, await NewsAsync(harness, id, name));
        await ApplyAsync(harness);
        await harness.DrainAsync(Token);

        // Whatever the word was: TikTok's own answer is that it is published.
        Assert.Equal(asked + 1, harness.Wire.Count(Status));
        Assert.Equal(PublicationState.Published, (await harness.PublicationAsync(id, Token)).State);
    }

    [Fact]
    public async Task Word_in_any_order_ends_in_the_same_state()
    {
        await using var harness = await StartAsync();
        var (id, _) = await FarAwayAsync(harness);
        foreach (var name in new[] { "post.publish.no_longer_publicaly_available", Available, Complete })
        {
            await StoredAsync(harness, await NewsAsync(harness, id, name, postId: 7602997517160123666));
        }

        await ApplyAsync(harness);
        await harness.DrainAsync(Token);

        Assert.Equal(PublicationState.Published, (await harness.PublicationAsync(id, Token)).State);
        Assert.Single(await harness.AttemptsAsync(id, Token));
        Assert.Single(await harness.EventsAsync(id, Token), kind => kind is "published");
    }

    [Fact]
    public async Task A_post_that_became_public_later_gets_its_id_once()
    {
        await using var harness = await StartAsync();
        var id = await PublishAsync(harness);
        await harness.UntilAsync(id, PublicationState.Published, Hour, Token);
        Assert.Null((await harness.PublicationAsync(id, Token)).TikTokPostId);

        await StoredAsync(harness, await NewsAsync(harness, id, Available, postId: 7602997517160123666));
        await ApplyAsync(harness);
        await StoredAsync(harness, await NewsAsync(harness, id, Available, postId: 1));
        await ApplyAsync(harness);

        Assert.Equal(7602997517160123666, (await harness.PublicationAsync(id, Token)).TikTokPostId);
        Assert.Equal([TikTokEventState.Applied, TikTokEventState.Kept], (await RowsAsync(harness)).Select(row => row.State));
    }

    [Fact]
    public async Task While_TikTok_is_being_asked_word_waits_so_that_it_is_not_lost()
    {
        await using var harness = await StartAsync();
        var (id, _) = await FarAwayAsync(harness);
        await harness.WriteAsync(async db => (await db.Publications.SingleAsync(p => p.Id == id, Token)).LeaseUntil = harness.Clock.GetUtcNow().AddSeconds(5), Token);
        await StoredAsync(harness, await NewsAsync(harness, id, Complete));

        await ApplyAsync(harness);
        Assert.Equal(TikTokEventState.Received, Assert.Single(await RowsAsync(harness)).State);
        harness.Clock.Advance(TimeSpan.FromSeconds(6));
        await ApplyAsync(harness);

        Assert.Equal(TikTokEventState.Applied, Assert.Single(await RowsAsync(harness)).State);
        Assert.True((await harness.PublicationAsync(id, Token)).NextStepAt <= harness.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Word_of_an_unknown_id_is_applied_once_an_attempt_has_it()
    {
        await using var harness = await StartAsync();
        var (id, _) = await FarAwayAsync(harness);
        var publishId = (await harness.AttemptsAsync(id, Token))[0].PublishId!;
        await SetPublishIdAsync(harness, id, "not stored yet");
        await StoredAsync(harness, SignedEvent.Of(App, harness.Clock.GetUtcNow(), Complete, await OpenIdAsync(harness), new { publish_id = publishId }));
        await ApplyAsync(harness);
        Assert.Equal(TikTokEventState.Waiting, Assert.Single(await RowsAsync(harness)).State);
        Assert.True((await harness.PublicationAsync(id, Token)).NextStepAt > harness.Clock.GetUtcNow());

        await SetPublishIdAsync(harness, id, publishId);
        await ApplyAsync(harness);

        Assert.Equal(TikTokEventState.Applied, Assert.Single(await RowsAsync(harness)).State);
        Assert.Equal(harness.Clock.GetUtcNow(), (await harness.PublicationAsync(id, Token)).NextStepAt);
    }

    [Fact]
    public async Task Word_of_an_unknown_id_or_of_somebody_elses_waits_two_days_and_then_stays_as_a_record()
    {
        await using var harness = await StartAsync();
        var (id, _) = await FarAwayAsync(harness);
        var publishId = (await harness.AttemptsAsync(id, Token))[0].PublishId!;
        await StoredAsync(harness, SignedEvent.Of(App, harness.Clock.GetUtcNow(), Complete, "-000SomebodyElse", new { publish_id = publishId }));

        await ApplyAsync(harness);
        harness.Clock.Advance(TimeSpan.FromHours(47));
        await ApplyAsync(harness);
        Assert.Equal(TikTokEventState.Waiting, Assert.Single(await RowsAsync(harness)).State);
        harness.Clock.Advance(TimeSpan.FromHours(2));
        await ApplyAsync(harness);

        var row = Assert.Single(await RowsAsync(harness));
        Assert.Equal((TikTokEventState.Unmatched, publishId, (DateTimeOffset?)null), (row.State, row.PublishId, row.DueAt));
    }

    [Fact]
    public async Task What_was_settled_90_days_ago_is_deleted_and_what_waits_is_not()
    {
        await using var harness = await StartAsync();
        var retention = harness.Get<TikTokEventRetention>();
        await StoredAsync(harness, SignedEvent.Of(App, harness.Clock.GetUtcNow(), "tiktok.ping", null, new { }));
        await ApplyAsync(harness);

        harness.Clock.Advance(TimeSpan.FromDays(89));
        await StoredAsync(harness, SignedEvent.Of(App, harness.Clock.GetUtcNow(), Complete, "-000SomebodyElse", new { publish_id = "v_pub_file~v2.1" }));
        Assert.Equal(0, await retention.RunOnceAsync(Token));
        harness.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(1, await retention.RunOnceAsync(Token));

        Assert.Equal(Complete, Assert.Single(await RowsAsync(harness)).Event);
        Assert.Equal(0, await retention.RunOnceAsync(Token));
    }

    [Fact]
    public async Task A_refused_delivery_leaves_its_code_in_the_log_and_nothing_else()
    {
        await using var harness = await StartAsync();
        var good = SignedEvent.Of(App, harness.Clock.GetUtcNow(), "tiktok.ping", "-000SomebodyElse", new { });

        await ReceiveAsync(harness, SignedEvent.Of("another", harness.Clock.GetUtcNow(), good.Body));

        Assert.Contains(harness.Log.Lines, line => line.Contains("SignatureWrong", StringComparison.Ordinal));
        Assert.DoesNotContain(harness.Log.Lines, line => line.Contains("SomebodyElse", StringComparison.Ordinal));
    }

    private static Task<ReceiveOutcome> ReceiveAsync(PublishingHarness harness, SignedEvent delivery) =>
        harness.Get<ReceiveTikTokEvent>().ExecuteAsync(delivery.Signature, delivery.Body, Token);

    private static async Task StoredAsync(PublishingHarness harness, SignedEvent delivery) => Assert.IsType<ReceiveOutcome.Stored>(await ReceiveAsync(harness, delivery));

    private static async Task ApplyAsync(PublishingHarness harness)
    {
        // A step that never comes to an end would spin in production.
        for (var pass = 0; await harness.Get<TikTokEventStep>().RunOnceAsync(Token) > 0; pass++)
        {
            Assert.True(pass < 10, "The step works without end.");
        }
    }

    private static Task<List<TikTokEvent>> RowsAsync(PublishingHarness harness) =>
        harness.ReadAsync(db => db.TikTokEvents.OrderBy(row => row.ReceivedAt).ThenBy(row => row.Id).ToListAsync(Token), Token);

    private static async Task<SignedEvent> RemovedAsync(PublishingHarness harness, AccountId account, int reason, DateTimeOffset? happenedAt = null) =>
        SignedEvent.Of(App, harness.Clock.GetUtcNow(), Removed, (await harness.GrantOfAsync(account)).OpenId, new { reason }, happenedAt);

    private static async Task<SignedEvent> NewsAsync(PublishingHarness harness, PublicationId id, string name, long postId = 1)
    {
        var publishId = (await harness.AttemptsAsync(id, Token))[^1].PublishId;
        return SignedEvent.Of(App, harness.Clock.GetUtcNow(), name, await OpenIdAsync(harness), new { publish_id = publishId, publish_type = "DIRECT_PUBLISH", post_id = $"{postId}" });
    }

    private static Task<string> OpenIdAsync(PublishingHarness harness) => harness.ReadAsync(db => db.Grants.Select(g => g.OpenId).SingleAsync(Token), Token);

    private static Task SetPublishIdAsync(PublishingHarness harness, PublicationId id, string publishId) =>
        harness.WriteAsync(async db => (await db.Attempts.SingleAsync(a => a.PublicationId == id, Token)).PublishId = publishId, Token);

    private static async Task<PublicationId> PublishAsync(PublishingHarness harness) =>
        (await harness.PublishNowAsync(await harness.VideoAsync(1000, Token), Token, await harness.ConnectedAsync()))[0];

    /// <summary>TikTok has published it by now, but the engine asks again only in an hour.</summary>
    private static async Task<(PublicationId Id, int Asked)> FarAwayAsync(PublishingHarness harness)
    {
        var id = await PublishAsync(harness);
        await harness.UntilAsync(id, PublicationState.Processing, Hour, Token);
        harness.Clock.Advance(TimeSpan.FromMinutes(5));
        await harness.WriteAsync(
            async db => (await db.Publications.SingleAsync(p => p.Id == id, Token)).NextStepAt = harness.Clock.GetUtcNow() + Hour, Token);
        return (id, harness.Wire.Count(Status));
    }

    private Task<PublishingHarness> StartAsync() => PublishingHarness.StartAsync(provider, Token);
}
