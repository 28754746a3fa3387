namespace Cuewright.TikTok.Tests.Webhooks;

public sealed class DedupeTests
{
    private static readonly WebhookEvent Complete = new()
    {
        Kind = WebhookEventKind.PublishComplete,
        Name = "post.publish.complete",
        ClientKey = Delivery.Key,
        CreateTime = DateTimeOffset.FromUnixTimeSeconds(100),
        UserOpenId = "-000A",
        PublishId = "p",
    };

    private static readonly WebhookEvent Visible = Complete with { Kind = WebhookEventKind.PubliclyAvailable, Name = "post.publish.publicly_available", PostId = 7 };

    [Fact]
    [Trait("contract", "72")]
    public void Contract_72_What_happens_once_has_one_key_whenever_it_is_told() =>
        Assert.Equal(Complete.DedupeKey, (Complete with { CreateTime = DateTimeOffset.FromUnixTimeSeconds(200) }).DedupeKey);

    [Fact]
    public void Both_spellings_of_one_event_have_one_key() =>
        Assert.Equal(Visible.DedupeKey, (Visible with { Name = "post.publish.publicaly_available" }).DedupeKey);

    // Made public, private and public again: the last of these is news.
    [Fact]
    public void A_change_of_visibility_can_happen_again() =>
        Assert.NotEqual(Visible.DedupeKey, (Visible with { CreateTime = DateTimeOffset.FromUnixTimeSeconds(200) }).DedupeKey);

    [Fact]
    public void Kind_account_task_post_and_unknown_name_tell_events_apart()
    {
        WebhookEvent[] events =
        [
            Complete, Visible,
            Complete with { Kind = WebhookEventKind.PublishFailed },
            Complete with { UserOpenId = "_000A" },
            Complete with { PublishId = "q" },
            Visible with { PostId = 8 },
            Visible with { Kind = WebhookEventKind.NoLongerPubliclyAvailable },
            Complete with { Kind = WebhookEventKind.Unknown, Name = "a" },
            Complete with { Kind = WebhookEventKind.Unknown, Name = "b" },
            Complete with { Kind = WebhookEventKind.AuthorizationRemoved, PublishId = null },
        ];
        Assert.Equal(events.Length, events.Select(happened => happened.DedupeKey).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_removal_after_a_new_consent_is_another_one()
    {
        var removed = Complete with { Kind = WebhookEventKind.AuthorizationRemoved, PublishId = null };
        Assert.NotEqual(removed.DedupeKey, (removed with { CreateTime = DateTimeOffset.FromUnixTimeSeconds(200) }).DedupeKey);
    }
}
