using System.Globalization;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Media;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Evidence;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Tests.Accounts;
using Cuewright.Core.Webhooks;
using Cuewright.Testing.Publishing;
using Cuewright.TikTok;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Tests.Publishing;

/// <summary>What is uncertain becomes certain by proof alone: nothing found proves nothing, and nothing is ever sent to find out.</summary>
public abstract class UncertaintyTests(DatabaseProvider provider)
{
    private const string Handle = "maple.bakery";
    private const string Init = "/video/init/";
    private const string Status = "/status/fetch/";
    private const string Put = "PUT ";
    private static readonly TimeSpan SixHours = TimeSpan.FromHours(6);
    private static readonly PublicationOptions _public = new() { PrivacyLevel = PrivacyLevels.PublicToEveryone };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_verdict_that_comes_after_all_ends_it()
    {
        await using var harness = await StartAsync();
        var id = await UncertainAsync(harness, PublicationOptionsOf(PrivacyLevels.SelfOnly));
        await StatusAnswersAsync(harness);

        var published = await harness.UntilAsync(id, PublicationState.Published, SixHours, Token);

        Assert.Equal((PublicationState.Published, null), (published.State, published.ProblemCode));
        Assert.Equal(AttemptState.Published, Assert.Single(await harness.AttemptsAsync(id, Token)).State);
        Assert.Equal(1, harness.Wire.Count(Init));
    }

    [Fact]
    public async Task A_verdict_of_failed_makes_it_retryable()
    {
        await using var harness = await StartAsync();
        await harness.TikTok.PutAsync($"creators/{Handle}", new { refusal = new { reason = "spam_risk", count = 1, at = "processing" } }, Token);
        var id = await UncertainAsync(harness, _public);
        await StatusAnswersAsync(harness);

        var failed = await harness.UntilAsync(id, PublicationState.Failed, SixHours, Token);

        Assert.Equal((PublicationState.Failed, FailureCodes.SpamRisk), (failed.State, failed.ProblemCode));
        Assert.Equal(AttemptState.Failed, Assert.Single(await harness.AttemptsAsync(id, Token)).State);
        await harness.Get<RetryPublication>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, id, failed.Version, Token);
        Assert.Equal(PublicationState.Published, (await harness.UntilAsync(id, PublicationState.Published, SixHours, Token)).State);
        Assert.Single(await harness.TikTok.PostsAsync(Handle, Token));
    }

    [Fact]
    public async Task Exactly_one_public_video_that_fits_proves_it()
    {
        await using var harness = await StartAsync();
        var id = await UncertainAsync(harness, _public);

        var published = await harness.UntilAsync(id, PublicationState.Published, SixHours, Token);

        var post = Assert.Single(await harness.TikTok.PostsAsync(Handle, Token));
        Assert.Equal((PublicationState.Published, post.GetProperty("id").GetString()), (published.State, published.TikTokPostId?.ToString(CultureInfo.InvariantCulture)));
        Assert.Equal(1, harness.Wire.Count(Init));
    }

    [Fact]
    public async Task Two_that_look_alike_are_told_apart_by_a_person()
    {
        await using var harness = await StartAsync();
        var first = await UncertainAsync(harness, _public);
        var second = await UncertainAsync(harness, _public);

        Assert.Equal(PublicationState.Uncertain, (await harness.UntilAsync(first, PublicationState.Published, SixHours, Token)).State);
        Assert.Equal(PublicationState.Uncertain, (await harness.PublicationAsync(second, Token)).State);

        var found = Assert.IsType<EvidenceOutcome.Found>(await harness.Get<EvidenceQuery>().ExecuteAsync(PublishingHarness.WorkspaceId, first, Token));
        Assert.Equal([true, true], found.Videos.Select(video => video.Fits));
        var chosen = found.Videos[1].PostId;
        Assert.IsType<PublicationOutcome.Done>(await ResolveAsync(harness, first, chosen));
        Assert.IsType<PublicationOutcome.PostTaken>(await ResolveAsync(harness, second, chosen));
        Assert.Equal(chosen, (await harness.PublicationAsync(first, Token)).TikTokPostId);
        var rest = await harness.UntilAsync(second, PublicationState.Published, SixHours, Token);
        Assert.Equal((PublicationState.Published, found.Videos[0].PostId), (rest.State, rest.TikTokPostId));
    }

    [Fact]
    public async Task What_no_list_shows_stays_with_a_person_and_the_looking_ends()
    {
        await using var harness = await StartAsync();
        var id = await UncertainAsync(harness, PublicationOptionsOf(PrivacyLevels.SelfOnly));
        var before = await harness.PublicationAsync(id, Token);

        var after = await harness.UntilAsync(id, PublicationState.Published, TimeSpan.FromDays(9), Token);

        Assert.Equal((PublicationState.Uncertain, null), (after.State, after.NextStepAt));
        Assert.Equal(before.Version, after.Version);
        Assert.InRange(harness.Wire.Count(Status), 10, 200);
        var unavailable = Assert.IsType<EvidenceOutcome.Unavailable>(await harness.Get<EvidenceQuery>().ExecuteAsync(PublishingHarness.WorkspaceId, id, Token));
        Assert.Equal(FailureCodes.NotListed, unavailable.Code);
        Assert.IsType<PublicationOutcome.Done>(await ResolveAsync(harness, id, null));
    }

    [Theory]
    [InlineData(1, PublicationState.Published)]
    [InlineData(2, PublicationState.Uncertain)]
    public async Task A_publish_id_that_only_a_webhook_knows_is_adopted_when_it_is_the_only_one(int ids, PublicationState expected)
    {
        await using var harness = await StartAsync();
        var id = await UncertainAsync(harness, PublicationOptionsOf(PrivacyLevels.SelfOnly));
        var attempt = Assert.Single(await harness.AttemptsAsync(id, Token));
        await harness.WriteAsync(
            async db =>
            {
                await db.Attempts.ExecuteUpdateAsync(set => set.SetProperty(a => a.PublishId, (string?)null), Token);
                var grant = await db.Grants.SingleAsync(g => g.Id == attempt.GrantId, Token);
                db.TikTokEvents.AddRange(Enumerable.Range(0, ids).Select(i => Event(harness, grant.DeveloperAppId, grant.OpenId, i == 0 ? attempt.PublishId! : "v_pub_file~v2-1.1")));
                db.TikTokEvents.Add(Event(harness, grant.DeveloperAppId, grant.OpenId, "v_inbox_file~v2.2"));
                db.TikTokEvents.Add(Event(harness, grant.DeveloperAppId, "-000somebodyElse", "v_pub_file~v2-1.3"));
            },
            Token);
        await StatusAnswersAsync(harness);

        Assert.Equal(expected, (await harness.UntilAsync(id, PublicationState.Published, SixHours, Token)).State);
        Assert.Equal(ids == 1 ? attempt.PublishId : null, Assert.Single(await harness.AttemptsAsync(id, Token)).PublishId);
    }

    [Fact]
    public async Task A_post_whose_status_never_names_it_is_found_in_the_list()
    {
        await using var harness = await StartAsync();
        await harness.TikTok.PutAsync("switches", new { moderationDelay = 60 }, Token);
        var account = await harness.ConnectAsync(Handle, Token);
        var id = (await harness.PublishNowAsync(await VideoAsync(harness), "Late but listed", _public, Token, account))[0];
        Assert.Null((await harness.UntilAsync(id, PublicationState.Published, SixHours, Token)).TikTokPostId);
        await StatusFailsAsync(harness);

        for (var minute = 0; minute < 20; minute++)
        {
            await harness.AdvanceAsync(TimeSpan.FromMinutes(1), Token);
        }

        var post = Assert.Single(await harness.TikTok.PostsAsync(Handle, Token));
        var found = await harness.PublicationAsync(id, Token);
        Assert.Equal((post.GetProperty("id").GetString(), null), (found.TikTokPostId?.ToString(CultureInfo.InvariantCulture), found.NextStepAt));
    }

    private static PublicationOptions PublicationOptionsOf(string privacy) => new() { PrivacyLevel = privacy };

    /// <summary>Posted by TikTok, while nothing it says to us proves it.</summary>
    private static async Task<PublicationId> UncertainAsync(PublishingHarness harness, PublicationOptions options)
    {
        var account = await harness.ReadAsync(db => db.Accounts.Select(a => (AccountId?)a.Id).FirstOrDefaultAsync(Token), Token) ?? await harness.ConnectedAsync();
        await StatusFailsAsync(harness);
        harness.Wire.LoseAnswer(Put, 1);
        var id = (await harness.PublishNowAsync(await VideoAsync(harness), "Fresh out of the oven #bakery", options, Token, account))[0];
        var uncertain = await harness.UntilAsync(id, PublicationState.Uncertain, SixHours, Token);
        Assert.Equal(PublicationState.Uncertain, uncertain.State);
        return id;
    }

    private static async Task<MediaId> VideoAsync(PublishingHarness harness)
    {
        var media = await harness.VideoAsync(1000, Token);
        await harness.WriteAsync(
            async db => (await db.Media.SingleAsync(m => m.Id == media, Token)).Facts = new MediaFacts
            {
                // As long as the stand-in makes of a file that it cannot read.
                DurationMs = 0,
                Container = "mp4",
                VideoCodec = "h264",
                Width = 1080,
                Height = 1920,
                FrameRate = 30,
                Rotation = 0,
            },
            Token);
        return media;
    }

    private static Task StatusFailsAsync(PublishingHarness harness) =>
        harness.TikTok.PutAsync("faults", new[] { new { path = Status, nth = 1, times = 100_000, code = "something_new" } }, Token);

    private static Task StatusAnswersAsync(PublishingHarness harness) => harness.TikTok.PutAsync("faults", Array.Empty<object>(), Token);

    private static async Task<PublicationOutcome> ResolveAsync(PublishingHarness harness, PublicationId id, long? postId) =>
        await harness.Get<ResolvePublication>().ExecuteAsync(
            PublishingHarness.WorkspaceId, PublishingHarness.Author, id, (await harness.PublicationAsync(id, Token)).Version, published: true, postId, Token);

    private static TikTokEvent Event(PublishingHarness harness, Guid appId, string openId, string publishId) => new()
    {
        Id = Guid.CreateVersion7(harness.Clock.GetUtcNow()),
        DeveloperAppId = appId,
        DedupeKey = publishId,
        Event = "post.publish.complete",
        Kind = WebhookEventKind.PublishComplete,
        UserOpenId = openId,
        PublishId = publishId,
        Content = "{}",
        HappenedAt = harness.Clock.GetUtcNow(),
        ReceivedAt = harness.Clock.GetUtcNow(),
        State = TikTokEventState.Waiting,
    };

    private Task<PublishingHarness> StartAsync() => PublishingHarness.StartAsync(provider, Token);
}
