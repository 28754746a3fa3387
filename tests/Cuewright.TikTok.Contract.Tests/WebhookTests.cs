using System.Text;

namespace Cuewright.TikTok.Contract.Tests;

public sealed class WebhookTests : PairTests
{
    [Theory]
    [MemberData(nameof(All))]
    [Trait("trap", "31")]
    [Trait("trap", "37")]
    public async Task What_the_stand_in_signs_the_client_verifies_and_reads_once_for_each_event(string variant)
    {
        await using var pair = await Pair.StartAsync(variant);
        var tokens = await pair.ConnectAsync();
        var post = await pair.PublishAsync(tokens.AccessToken);
        var draft = await pair.DraftAsync(tokens.AccessToken);
        await pair.OAuth.RevokeAsync(Pair.App, tokens.AccessToken, Token);
        await PumpAsync(pair);

        var events = Received(pair).DistinctBy(one => one.DedupeKey).ToList();
        Assert.All(events, one => Assert.Equal((Pair.App.ClientKey, tokens.OpenId), (one.ClientKey, one.UserOpenId)));
        Assert.Equal(
            [WebhookEventKind.AuthorizationRemoved, WebhookEventKind.PublishComplete, WebhookEventKind.InboxDelivered, WebhookEventKind.PubliclyAvailable],
            events.Select(one => one.Kind).Order());
        Assert.Equal(post, events.Single(one => one.Kind is WebhookEventKind.PublishComplete).PublishId);
        Assert.Equal(draft, events.Single(one => one.Kind is WebhookEventKind.InboxDelivered).PublishId);
        Assert.NotNull(events.Single(one => one.Kind is WebhookEventKind.PubliclyAvailable).PostId);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_delivery_that_was_refused_comes_again_and_counts_as_the_same(string variant)
    {
        await using var pair = await Pair.StartAsync(variant);
        var token = await pair.TokenAsync();
        pair.Other.AnswerNext([.. Enumerable.Repeat(500, 8)]);
        await pair.PublishAsync(token, PrivacyLevels.SelfOnly);
        for (var hour = 0; hour < 24; hour++)
        {
            await PumpAsync(pair);
            pair.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.True(pair.Other.Received.Count > 1);
        Assert.Single(Received(pair, TimeSpan.FromHours(72)).DistinctBy(one => one.DedupeKey));
    }

    private static async Task PumpAsync(Pair pair)
    {
        await pair.ControlAsync(HttpMethod.Post, "webhooks/pump");
        pair.Clock.Advance(pair.Options.WebhookDelay);
        await pair.ControlAsync(HttpMethod.Post, "webhooks/pump");
    }

    private static IEnumerable<WebhookEvent> Received(Pair pair, TimeSpan? tolerance = null)
    {
        var webhook = new TikTokWebhook(Pair.App, pair.Clock, tolerance ?? TimeSpan.FromHours(24));
        return pair.Other.Received.Select(one => Assert.IsType<WebhookOutcome.Accepted>(webhook.Read(one.Signature, Encoding.UTF8.GetBytes(one.Body))).Event);
    }
}
