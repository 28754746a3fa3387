using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Testing.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Tests.Publishing;

/// <summary>Whatever dies or gets lost, and whenever: the creator's page shows the video once, or not at all with a reason.</summary>
public abstract class ExactlyOnceTests(DatabaseProvider provider)
{
    private const string Handle = "maple.bakery";
    private const string Init = "/video/init/";
    private const string Status = "/status/fetch/";
    private const string Put = "PUT ";
    private static readonly TimeSpan HalfAnHour = TimeSpan.FromMinutes(30);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_post_is_published_with_its_bytes_caption_and_options()
    {
        await using var harness = await StartAsync();
        var id = await PublishAsync(harness, 3_000_000);

        var publication = await harness.UntilAsync(id, PublicationState.Published, HalfAnHour, Token);

        Assert.Equal(PublicationState.Published, publication.State);
        var post = Assert.Single(await harness.TikTok.PostsAsync(Handle, Token));
        Assert.Equal("Fresh out of the oven #bakery", post.GetProperty("caption").GetString());
        Assert.Equal("SELF_ONLY", post.GetProperty("privacyLevel").GetString());
        Assert.False(post.GetProperty("disableComment").GetBoolean());
        Assert.True(post.GetProperty("disableDuet").GetBoolean());
        Assert.Equal(await Sha256Async(harness), post.GetProperty("sha256").GetString());
        Assert.Equal(
            ["scheduled", "prepared", "init_sent", "accepted", "last_chunk_sending", "sent", "published"],
            (await harness.EventsAsync(id, Token)).Where(kind => kind is not "checked"));
    }

    [Fact]
    public async Task A_large_video_goes_in_chunks_and_arrives_whole()
    {
        await using var harness = await StartAsync();
        var id = await PublishAsync(harness, 73_000_001);

        Assert.Equal(PublicationState.Published, (await harness.UntilAsync(id, PublicationState.Published, HalfAnHour, Token)).State);

        Assert.Equal(7, harness.Wire.Count(Put));
        Assert.Equal(await Sha256Async(harness), Assert.Single(await harness.TikTok.PostsAsync(Handle, Token)).GetProperty("sha256").GetString());
    }

    public static TheoryData<string, int, bool> CrashPoints()
    {
        var points = new TheoryData<string, int, bool>();
        foreach (var before in new[] { true, false })
        {
            points.Add("/creator_info/query/", 1, before);
            points.Add(Init, 1, before);
            points.Add(Put, 1, before);
            points.Add(Put, 3, before);
            points.Add(Put, 7, before);
            points.Add(Status, 1, before);
        }

        return points;
    }

    [Theory]
    [MemberData(nameof(CrashPoints))]
    public async Task After_a_crash_it_is_published_exactly_once(string call, int nth, bool before)
    {
        await using var harness = await StartAsync();
        if (before)
        {
            harness.Wire.CrashBefore(call, nth);
        }
        else
        {
            harness.Wire.CrashAfter(call, nth);
        }

        var id = await PublishAsync(harness, 73_000_001);
        var publication = await harness.UntilAsync(id, PublicationState.Published, HalfAnHour, Token);

        Assert.Equal(PublicationState.Published, publication.State);
        Assert.Equal(await Sha256Async(harness), Assert.Single(await harness.TikTok.PostsAsync(Handle, Token)).GetProperty("sha256").GetString());
    }

    [Theory]
    [InlineData(Init, 1)]
    [InlineData(Put, 1)]
    [InlineData(Put, 4)]
    [InlineData(Put, 7)]
    [InlineData(Status, 1)]
    public async Task After_a_lost_answer_it_is_published_exactly_once(string call, int nth)
    {
        await using var harness = await StartAsync();
        harness.Wire.LoseAnswer(call, nth);

        var id = await PublishAsync(harness, 73_000_001);
        var publication = await harness.UntilAsync(id, PublicationState.Published, HalfAnHour, Token);

        Assert.Equal(PublicationState.Published, publication.State);
        Assert.Single(await harness.TikTok.PostsAsync(Handle, Token));
    }

    [Fact]
    public async Task A_crash_in_mid_upload_resumes_on_the_same_upload_from_the_confirmed_byte()
    {
        await using var harness = await StartAsync();
        harness.Wire.CrashBefore(Put, 5);

        var id = await PublishAsync(harness, 73_000_001);
        await harness.UntilAsync(id, PublicationState.Published, HalfAnHour, Token);

        Assert.Equal(1, harness.Wire.Count(Init));
        Assert.Equal(8, harness.Wire.Count(Put));
        Assert.Single(await harness.AttemptsAsync(id, Token));
        Assert.Contains("resumed", await harness.EventsAsync(id, Token));
    }

    [Fact]
    public async Task A_lost_answer_to_the_last_chunk_sends_no_second_init()
    {
        await using var harness = await StartAsync();
        harness.Wire.LoseAnswer(Put, 1);

        var id = await PublishAsync(harness, 1_000_000);
        await harness.UntilAsync(id, PublicationState.Published, HalfAnHour, Token);

        Assert.Equal(1, harness.Wire.Count(Init));
        Assert.Single(await harness.TikTok.PostsAsync(Handle, Token));
    }

    [Fact]
    public async Task An_init_whose_answer_was_lost_is_followed_by_a_new_attempt_and_one_post()
    {
        await using var harness = await StartAsync();
        harness.Wire.LoseAnswer(Init, 1);

        var id = await PublishAsync(harness, 1_000_000);
        await harness.UntilAsync(id, PublicationState.Published, HalfAnHour, Token);

        Assert.Equal([AttemptState.Failed, AttemptState.Published], (await harness.AttemptsAsync(id, Token)).Select(attempt => attempt.State));
        Assert.Single(await harness.TikTok.PostsAsync(Handle, Token));
    }

    [Fact]
    public async Task TikTok_away_is_waited_out_with_a_reason_and_nothing_lost()
    {
        await using var harness = await StartAsync();
        var id = await PublishAsync(harness, 1_000_000);
        harness.Wire.CutBefore("/v2/", 1, 6);

        await harness.DrainAsync(Token);
        var waiting = await harness.PublicationAsync(id, Token);
        Assert.Equal((PublicationState.Scheduled, FailureCodes.TikTokUnreachable), (waiting.State, waiting.ProblemCode));
        Assert.True(waiting.NextStepAt > harness.Clock.GetUtcNow());

        var published = await harness.UntilAsync(id, PublicationState.Published, HalfAnHour, Token);
        Assert.Equal((PublicationState.Published, null), (published.State, published.ProblemCode));
    }

    [Fact]
    public async Task An_upload_url_that_ran_out_before_the_last_chunk_is_followed_by_a_new_attempt()
    {
        await using var harness = await StartAsync();
        harness.Wire.CrashBefore(Put, 2);
        var id = await PublishAsync(harness, 73_000_001);
        await harness.DrainAsync(Token);

        harness.Clock.Advance(TimeSpan.FromMinutes(61));
        var publication = await harness.UntilAsync(id, PublicationState.Published, HalfAnHour, Token);

        Assert.Equal(PublicationState.Published, publication.State);
        Assert.Equal([AttemptState.Abandoned, AttemptState.Published], (await harness.AttemptsAsync(id, Token)).Select(attempt => attempt.State));
        Assert.Single(await harness.TikTok.PostsAsync(Handle, Token));
    }

    [Fact]
    public async Task A_last_chunk_in_doubt_on_a_dead_url_is_sent_anew_only_after_two_proofs()
    {
        await using var harness = await StartAsync();
        harness.Wire.CrashBefore(Put, 7);
        var id = await PublishAsync(harness, 73_000_001);
        await harness.DrainAsync(Token);

        harness.Clock.Advance(TimeSpan.FromMinutes(61));
        await harness.DrainAsync(Token);
        Assert.Equal(1, harness.Wire.Count(Init));
        await harness.AdvanceAsync(TimeSpan.FromMinutes(15), Token);
        Assert.Equal(1, harness.Wire.Count(Init));

        var publication = await harness.UntilAsync(id, PublicationState.Published, HalfAnHour, Token);
        Assert.Equal(PublicationState.Published, publication.State);
        Assert.Equal(2, harness.Wire.Count(Init));
        Assert.Single(await harness.TikTok.PostsAsync(Handle, Token));
    }

    [Fact]
    public async Task A_refusal_is_told_and_a_retry_publishes_as_a_second_attempt()
    {
        await using var harness = await StartAsync();
        await harness.TikTok.PutAsync($"creators/{Handle}", new { refusal = new { reason = "spam_risk", count = 1, at = "processing" } }, Token);
        var id = await PublishAsync(harness, 1_000_000);

        var failed = await harness.UntilAsync(id, PublicationState.Failed, HalfAnHour, Token);
        Assert.Equal((PublicationState.Failed, FailureCodes.SpamRisk), (failed.State, failed.ProblemCode));

        var retried = await harness.Get<RetryPublication>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, id, failed.Version, Token);
        Assert.IsType<PublicationOutcome.Done>(retried);
        Assert.Equal(PublicationState.Published, (await harness.UntilAsync(id, PublicationState.Published, HalfAnHour, Token)).State);
        Assert.Equal(2, (await harness.AttemptsAsync(id, Token)).Count);
    }

    [Fact]
    public async Task A_choice_that_is_no_longer_offered_fails_instead_of_being_replaced()
    {
        await using var harness = await StartAsync();
        var account = await harness.ConnectAsync(Handle, Token);
        var id = (await harness.PublishNowAsync(await harness.VideoAsync(1000, Token), Token, account))[0];
        await harness.WriteAsync(
            async db =>
            {
                var row = await db.Publications.SingleAsync(Token);
                row.Options = row.Options with { PrivacyLevel = "FOLLOWER_OF_CREATOR" };
            },
            Token);

        var failed = await harness.UntilAsync(id, PublicationState.Failed, HalfAnHour, Token);

        Assert.Equal(FailureCodes.PrivacyMismatch, failed.ProblemCode);
        Assert.Equal(0, harness.Wire.Count(Init));
    }

    [Fact]
    public async Task A_grant_removed_after_the_bytes_left_is_uncertain_and_never_resent()
    {
        await using var harness = await StartAsync();
        var id = await PublishAsync(harness, 1_000_000);
        await harness.DrainAsync(Token);
        Assert.Equal(PublicationState.Processing, (await harness.PublicationAsync(id, Token)).State);
        await harness.TikTok.DeleteAsync($"grants/{Handle}", Token);

        var publication = await harness.UntilAsync(id, PublicationState.Uncertain, HalfAnHour, Token);

        Assert.Equal(PublicationState.Uncertain, publication.State);
        Assert.Equal(1, harness.Wire.Count(Init));
        var resolved = await harness.Get<ResolvePublication>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, id, publication.Version, published: true, null, Token);
        Assert.IsType<PublicationOutcome.Done>(resolved);
        Assert.Equal(PublicationState.Published, (await harness.PublicationAsync(id, Token)).State);
    }

    [Theory]
    [InlineData("invalid_params")]
    [InlineData("something_new")]
    [InlineData("access_token_invalid")]
    public async Task A_refused_question_after_the_last_chunk_never_makes_it_failed(string code)
    {
        await using var harness = await StartAsync();
        harness.Wire.LoseAnswer(Put, 1);
        var id = await PublishAsync(harness, 1_000_000);
        await harness.TikTok.PutAsync("faults", new[] { new { path = Status, nth = 1, times = 1000, code } }, Token);

        var publication = await harness.UntilAsync(id, PublicationState.Uncertain, HalfAnHour, Token);

        Assert.Equal(PublicationState.Uncertain, publication.State);
        Assert.Equal(AttemptState.Uncertain, Assert.Single(await harness.AttemptsAsync(id, Token)).State);
        Assert.Single(await harness.TikTok.PostsAsync(Handle, Token));
    }

    [Fact]
    public async Task A_last_chunk_that_is_refused_again_and_again_is_sent_ever_more_rarely()
    {
        await using var harness = await StartAsync();
        var id = await PublishAsync(harness, 1_000_000);
        harness.Wire.CutBefore(Put, 1, 1000);

        await harness.UntilAsync(id, PublicationState.Published, HalfAnHour, Token);

        Assert.InRange(harness.Wire.Count(Put), 2, 20);
    }

    [Fact]
    public async Task A_video_whose_bytes_are_gone_fails_before_TikTok_hears_of_it()
    {
        await using var harness = await StartAsync();
        var id = await PublishAsync(harness, 1_000_000);
        harness.Get<Core.Media.MediaStore>().Delete(await harness.ReadAsync(db => db.Media.Select(m => m.StorageKey).SingleAsync(Token), Token));

        var failed = await harness.UntilAsync(id, PublicationState.Failed, HalfAnHour, Token);

        Assert.Equal((PublicationState.Failed, FailureCodes.MediaMissing), (failed.State, failed.ProblemCode));
        Assert.Equal(0, harness.Wire.Count(Init));
    }

    [Fact]
    public async Task What_did_not_go_out_of_a_deleted_post_cannot_be_tried_again()
    {
        await using var harness = await StartAsync();
        var id = await PublishAsync(harness, 1_000_000);
        await harness.DrainAsync(Token);
        await harness.TikTok.DeleteAsync($"grants/{Handle}", Token);
        var uncertain = await harness.UntilAsync(id, PublicationState.Uncertain, HalfAnHour, Token);
        await harness.Get<Core.Posts.DeletePost>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, uncertain.PostId, Token);

        await harness.Get<ResolvePublication>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, id, uncertain.Version, published: false, null, Token);

        var resolved = await harness.PublicationAsync(id, Token);
        Assert.Equal(PublicationState.Cancelled, resolved.State);
        Assert.IsType<PublicationOutcome.WrongState>(
            await harness.Get<RetryPublication>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, id, resolved.Version, Token));
    }

    [Fact]
    public async Task A_double_click_makes_one_publication_per_account()
    {
        await using var harness = await StartAsync();
        var account = await harness.ConnectAsync(Handle, Token);
        var media = await harness.VideoAsync(1000, Token);
        var first = await harness.PublishNowAsync(media, Token, account);
        var postId = (await harness.PublicationAsync(first[0], Token)).PostId;

        var second = await harness.Get<Core.Scheduling.SchedulePost>().ExecuteAsync(
            PublishingHarness.WorkspaceId, PublishingHarness.Author, postId, 1, new Core.Scheduling.ScheduleTime(true, null, null, false), Token);

        Assert.IsType<Core.Scheduling.ScheduleOutcome.VersionConflict>(second);
        await harness.UntilAsync(first[0], PublicationState.Published, HalfAnHour, Token);
        Assert.Single(await harness.TikTok.PostsAsync(Handle, Token));
    }

    private static async Task<PublicationId> PublishAsync(PublishingHarness harness, int size)
    {
        var account = await harness.ConnectAsync(Handle, Token);
        return (await harness.PublishNowAsync(await harness.VideoAsync(size, Token), Token, account))[0];
    }

    private static Task<string?> Sha256Async(PublishingHarness harness) =>
        harness.ReadAsync(db => db.Media.Select(m => m.Sha256).SingleAsync(Token), Token);

    private Task<PublishingHarness> StartAsync() => PublishingHarness.StartAsync(provider, Token);
}
