using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Tests.Accounts;
using Cuewright.Core.Webhooks;
using Cuewright.Testing.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Tests.Publishing;

/// <summary>A draft goes to the creator's inbox once, and becomes what the creator makes of it: nothing, a post, or several.</summary>
public abstract class InboxTests(DatabaseProvider provider)
{
    private const string Handle = "maple.bakery";
    private const string Init = "/inbox/video/init/";
    private const string Put = "PUT ";
    private static readonly TimeSpan HalfAnHour = TimeSpan.FromMinutes(30);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_draft_needs_no_choices_and_lies_in_the_inbox()
    {
        await using var harness = await StartAsync();
        var id = await DraftAsync(harness);

        var delivered = await harness.UntilAsync(id, PublicationState.Delivered, HalfAnHour, Token);

        Assert.Equal((PublicationState.Delivered, null, null), (delivered.State, delivered.PublishedAt, delivered.ProblemCode));
        var attempt = Assert.Single(await harness.AttemptsAsync(id, Token));
        Assert.Equal((AttemptState.Delivered, null), (attempt.State, attempt.UploadUrl));
        Assert.Equal(attempt.PublishId, Assert.Single(await harness.TikTok.InboxAsync(Handle, Token)).GetProperty("publishId").GetString());
        Assert.Equal((0, 0), (harness.Wire.Count("/creator_info/"), harness.Wire.Count("publish/video/init/")));
        Assert.Equal(
            ["scheduled", "prepared", "init_sent", "accepted", "last_chunk_sending", "sent", "delivered"], (await harness.EventsAsync(id, Token)).Where(kind => kind is not "checked"));
        Assert.Empty(await harness.TikTok.PostsAsync(Handle, Token));
    }

    [Fact]
    public async Task A_draft_that_is_posted_twice_has_two_posts()
    {
        await using var harness = await StartAsync();
        var id = await DraftAsync(harness);
        await harness.UntilAsync(id, PublicationState.Delivered, HalfAnHour, Token);
        var publishId = Assert.Single(await harness.AttemptsAsync(id, Token)).PublishId!;

        var first = await harness.TikTok.PostDraftAsync(Handle, publishId, "PUBLIC_TO_EVERYONE", Token);
        var published = await harness.UntilAsync(id, PublicationState.Published, HalfAnHour, Token);
        Assert.NotNull(published.PublishedAt);
        await UntilPostsAsync(harness, id, 1);
        var second = await harness.TikTok.PostDraftAsync(Handle, publishId, "PUBLIC_TO_EVERYONE", Token);
        var posts = await UntilPostsAsync(harness, id, 2);

        Assert.Equal(new HashSet<long> { first, second }, posts.ToHashSet());
        Assert.Equal(first, (await harness.PublicationAsync(id, Token)).TikTokPostId);
        Assert.Equal(1, harness.Wire.Count(Init));
        Assert.Equal(AttemptState.Published, Assert.Single(await harness.AttemptsAsync(id, Token)).State);
    }

    [Fact]
    public async Task A_webhook_tells_at_once_that_it_was_posted()
    {
        await using var harness = await StartAsync();
        var id = await DraftAsync(harness);
        await harness.UntilAsync(id, PublicationState.Delivered, HalfAnHour, Token);
        await harness.AdvanceAsync(TimeSpan.FromDays(3), Token);
        var publishId = Assert.Single(await harness.AttemptsAsync(id, Token)).PublishId!;
        await harness.TikTok.PostDraftAsync(Handle, publishId, "SELF_ONLY", Token);
        harness.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(PublicationState.Delivered, (await harness.PublicationAsync(id, Token)).State);

        var openId = await harness.ReadAsync(db => db.Grants.Select(g => g.OpenId).SingleAsync(Token), Token);
        var said = SignedEvent.Of(
            (StandInSession.App.ClientKey, StandInSession.App.ClientSecret), harness.Clock.GetUtcNow(), "post.publish.complete", openId, new { publish_id = publishId, publish_type = "INBOX_SHARE" });
        Assert.IsType<ReceiveOutcome.Stored>(await harness.Get<ReceiveTikTokEvent>().ExecuteAsync(said.Signature, said.Body, Token));
        await harness.Get<TikTokEventStep>().RunOnceAsync(Token);
        await harness.DrainAsync(Token);

        Assert.Equal(PublicationState.Published, (await harness.PublicationAsync(id, Token)).State);
    }

    [Fact]
    public async Task A_draft_that_nobody_posts_stays_one_and_the_looking_ends()
    {
        await using var harness = await StartAsync();
        var id = await DraftAsync(harness);
        var delivered = await harness.UntilAsync(id, PublicationState.Delivered, HalfAnHour, Token);

        var after = await harness.UntilAsync(id, PublicationState.Published, TimeSpan.FromDays(40), Token);

        Assert.Equal((PublicationState.Delivered, null, delivered.Version), (after.State, after.NextStepAt, after.Version));
        Assert.InRange(harness.Wire.Count("/status/fetch/"), 20, 300);
    }

    [Theory]
    [InlineData(Init, 1)]
    [InlineData(Put, 1)]
    [InlineData(Put, 7)]
    [InlineData("/status/fetch/", 1)]
    public async Task After_a_crash_there_is_one_draft(string call, int nth)
    {
        await using var harness = await StartAsync();
        harness.Wire.CrashAfter(call, nth);
        var id = await DraftAsync(harness, 73_000_001);

        Assert.Equal(PublicationState.Delivered, (await harness.UntilAsync(id, PublicationState.Delivered, HalfAnHour, Token)).State);

        Assert.Single(await harness.TikTok.InboxAsync(Handle, Token));
    }

    [Fact]
    public async Task A_full_inbox_is_waited_for()
    {
        await using var harness = await StartAsync();
        for (var i = 0; i < 5; i++)
        {
            await harness.UntilAsync(await DraftAsync(harness), PublicationState.Delivered, HalfAnHour, Token);
            harness.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var sixth = await DraftAsync(harness);
        await harness.DrainAsync(Token);
        var waiting = await harness.PublicationAsync(sixth, Token);
        Assert.Equal((PublicationState.Scheduled, FailureCodes.PendingDraftCap), (waiting.State, waiting.ProblemCode));
        Assert.True(waiting.NextStepAt > harness.Clock.GetUtcNow());

        var oldest = await harness.ReadAsync(db => db.Attempts.OrderBy(a => a.StartedAt).Select(a => a.PublishId!).FirstAsync(Token), Token);
        await harness.TikTok.PostDraftAsync(Handle, oldest, "SELF_ONLY", Token);
        Assert.Equal(PublicationState.Delivered, (await harness.UntilAsync(sixth, PublicationState.Delivered, TimeSpan.FromHours(3), Token)).State);
    }

    [Fact]
    public async Task A_person_who_sees_an_uncertain_draft_in_the_inbox_says_so()
    {
        await using var harness = await StartAsync();
        await harness.TikTok.PutAsync("faults", new[] { new { path = "/status/fetch/", nth = 1, times = 100_000, code = "something_new" } }, Token);
        harness.Wire.LoseAnswer(Put, 1);
        var id = await DraftAsync(harness);
        var uncertain = await harness.UntilAsync(id, PublicationState.Uncertain, HalfAnHour, Token);
        Assert.Equal(PublicationState.Uncertain, uncertain.State);

        await harness.Get<ResolvePublication>().ExecuteAsync(
            PublishingHarness.WorkspaceId, PublishingHarness.Author, id, (await harness.PublicationAsync(id, Token)).Version, published: true, null, Token);

        var delivered = await harness.PublicationAsync(id, Token);
        Assert.Equal((PublicationState.Delivered, null), (delivered.State, delivered.PublishedAt));
        await harness.TikTok.PutAsync("faults", Array.Empty<object>(), Token);
        await harness.TikTok.PostDraftAsync(Handle, Assert.Single(await harness.AttemptsAsync(id, Token)).PublishId!, "SELF_ONLY", Token);
        Assert.Equal(PublicationState.Published, (await harness.UntilAsync(id, PublicationState.Published, HalfAnHour, Token)).State);
    }

    private static async Task<PublicationId> DraftAsync(PublishingHarness harness, int size = 1000)
    {
        var account = await harness.ReadAsync(db => db.Accounts.Select(a => (AccountId?)a.Id).FirstOrDefaultAsync(Token), Token) ?? await harness.ConnectedAsync();
        return (await harness.PublishNowAsync(
            await harness.VideoAsync(size, Token), "To finish in the app", new PublicationOptions { Mode = PublicationMode.Inbox }, Token, account))[0];
    }

    private static async Task<IReadOnlyList<long>> UntilPostsAsync(PublishingHarness harness, PublicationId id, int count)
    {
        for (var minute = 0; ; minute++)
        {
            var posts = await harness.ReadAsync(db => db.PublicationPosts.Where(p => p.PublicationId == id).Select(p => p.TikTokPostId).ToListAsync(Token), Token);
            if (posts.Count >= count || minute == 60)
            {
                Assert.Equal(count, posts.Count);
                return posts;
            }

            await harness.AdvanceAsync(TimeSpan.FromMinutes(1), Token);
        }
    }

    private Task<PublishingHarness> StartAsync() => PublishingHarness.StartAsync(provider, Token);
}
