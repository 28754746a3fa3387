using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Publishing.Preflight;
using Cuewright.Core.Publishing.Pulls;
using Cuewright.Core.Tests.Accounts;
using Cuewright.Core.Webhooks;
using Cuewright.Testing.Publishing;
using Cuewright.TikTok;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Tests.Publishing.Pulls;

/// <summary>What TikTok fetches itself is posted once: an init without an answer is followed by another only when nothing was ever fetched.</summary>
public abstract class PullTests(DatabaseProvider provider)
{
    private const string Handle = "maple.bakery";
    private const string Init = "/video/init/";
    private const int Size = 300_000;
    private static readonly TimeSpan HalfAnHour = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan PastTheLease = TimeSpan.FromSeconds(11);
    private static readonly PublicationOptions _private = new() { PrivacyLevel = PrivacyLevels.SelfOnly };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_video_is_fetched_by_TikTok_and_published()
    {
        await using var harness = await StartAsync();
        await using var host = await PullHost.StartAsync(harness, Token);
        var id = await PublishAsync(harness);

        await harness.DrainAsync(Token);
        Assert.Equal(PublicationState.Processing, (await harness.PublicationAsync(id, Token)).State);
        await host.UntilAsync(requests => requests.Answered == 1, Token);
        var published = await harness.UntilAsync(id, PublicationState.Published, HalfAnHour, Token);

        Assert.Equal((PublicationState.Published, null), (published.State, published.ProblemCode));
        var attempt = Assert.Single(await harness.AttemptsAsync(id, Token));
        Assert.Equal((AttemptState.Published, MediaTransfer.Pull, null), (attempt.State, attempt.Transfer, attempt.UploadUrl));
        var post = Assert.Single(await harness.TikTok.PostsAsync(Handle, Token));
        Assert.Equal(await harness.ReadAsync(db => db.Media.Select(m => m.Sha256).SingleAsync(Token), Token), post.GetProperty("sha256").GetString());
        Assert.Equal((1, 0), (harness.Wire.Count(Init), harness.Wire.Count("PUT ")));
        Assert.Equal(
            ["fetch_began", "fetching", "init_sent", "prepared", "published", "scheduled"], (await harness.EventsAsync(id, Token)).Where(kind => kind is not "checked").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_draft_is_fetched_and_delivered()
    {
        await using var harness = await StartAsync();
        await using var host = await PullHost.StartAsync(harness, Token);
        var id = await PublishAsync(harness, new PublicationOptions { Mode = PublicationMode.Inbox });

        await harness.DrainAsync(Token);
        await host.UntilAsync(requests => requests.Answered == 1, Token);

        Assert.Equal(PublicationState.Delivered, (await harness.UntilAsync(id, PublicationState.Delivered, HalfAnHour, Token)).State);
        Assert.Single(await harness.TikTok.InboxAsync(Handle, Token));
        Assert.Equal(1, harness.Wire.Count("/inbox/video/init/"));
    }

    [Fact]
    public async Task Its_addresses_end_with_it_and_their_tokens_are_written_nowhere()
    {
        await using var harness = await StartAsync();
        await using var host = await PullHost.StartAsync(harness, Token);
        var id = await PublishAsync(harness);
        await harness.DrainAsync(Token);
        await host.UntilAsync(requests => requests.Answered == 1, Token);
        await harness.UntilAsync(id, PublicationState.Published, HalfAnHour, Token);

        var address = await harness.ReadAsync(db => db.PullAddresses.SingleAsync(Token), Token);
        Assert.NotNull(address.FirstRequestedAt);
        Assert.NotNull(address.RevokedAt);
        Assert.DoesNotContain(harness.Log.Lines, line => line.Contains(PullSite.Path, StringComparison.Ordinal));
        Assert.DoesNotContain(
            PullSite.Path, string.Concat(await harness.ReadAsync(db => db.PublicationEvents.Select(e => e.Detail ?? "").ToListAsync(Token), Token)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_answer_before_anything_was_fetched_is_followed_by_another_init()
    {
        await using var harness = await StartAsync();
        await using var host = await PullHost.StartAsync(harness, Token);
        var held = new TaskCompletionSource();
        host.Before = () => held.Task;
        harness.Wire.LoseAnswer(Init);
        var id = await PublishAsync(harness);

        await harness.DrainAsync(Token);
        Assert.Equal((PublicationState.Scheduled, FailureCodes.TikTokUnreachable), await StateAsync(harness, id));
        Assert.Equal(AttemptState.Failed, Assert.Single(await harness.AttemptsAsync(id, Token)).State);
        held.SetResult();
        await PublishedOnceAsync(harness, host, id, attempts: 2);
    }

    [Fact]
    public async Task A_crash_before_init_is_followed_by_another_init()
    {
        await using var harness = await StartAsync();
        await using var host = await PullHost.StartAsync(harness, Token);
        harness.Wire.CrashBefore(Init);
        var id = await PublishAsync(harness);

        await harness.DrainAsync(Token);
        await harness.AdvanceAsync(PastTheLease, Token);

        Assert.Equal((PublicationState.Scheduled, FailureCodes.PullLost), await StateAsync(harness, id));
        Assert.Equal(AttemptState.Abandoned, Assert.Single(await harness.AttemptsAsync(id, Token)).State);
        await PublishedOnceAsync(harness, host, id, attempts: 2);
    }

    [Fact]
    public async Task Fetched_but_unanswered_is_uncertain_until_TikTok_says_what_became_of_it()
    {
        await using var harness = await StartAsync();
        await using var host = await PullHost.StartAsync(harness, Token);
        harness.Wire.CrashAfter(Init);
        var id = await PublishAsync(harness);
        await harness.DrainAsync(Token);
        await host.UntilAsync(requests => requests.Answered == 1, Token);

        await harness.AdvanceAsync(PastTheLease, Token);

        Assert.Equal((PublicationState.Uncertain, FailureCodes.PullUnproven), await StateAsync(harness, id));
        await harness.AdvanceAsync(TimeSpan.FromHours(1), Token);
        Assert.Equal(1, harness.Wire.Count(Init));
        var publishId = Assert.Single(await harness.TikTok.PostsAsync(Handle, Token)).GetProperty("publishId").GetString()!;
        await SayAsync(harness, "post.publish.complete", new { publish_id = publishId, publish_type = "DIRECT_PUBLISH" });
        Assert.Equal(PublicationState.Published, (await harness.UntilAsync(id, PublicationState.Published, HalfAnHour, Token)).State);
        Assert.Equal(publishId, Assert.Single(await harness.AttemptsAsync(id, Token)).PublishId);
    }

    [Fact]
    public async Task What_is_uncertain_is_cut_off_and_not_posted_later()
    {
        await using var harness = await StartAsync();
        await using var host = await PullHost.StartAsync(harness, Token);
        var held = new TaskCompletionSource();
        host.BeforeBytes = () => held.Task;
        harness.Wire.CrashAfter(Init);
        var id = await PublishAsync(harness);
        await harness.DrainAsync(Token);
        await UntilAsync(harness, db => db.PullAddresses.AnyAsync(a => a.FirstRequestedAt != null, Token));

        await harness.AdvanceAsync(PastTheLease, Token);
        Assert.Equal((PublicationState.Uncertain, FailureCodes.PullUnproven), await StateAsync(harness, id));
        held.SetResult();
        await host.UntilAsync(requests => requests.Answered == 1, Token);
        await harness.AdvanceAsync(TimeSpan.FromHours(2), Token);

        Assert.Empty(await harness.TikTok.PostsAsync(Handle, Token));
        Assert.Equal(PublicationState.Uncertain, (await harness.PublicationAsync(id, Token)).State);
    }

    [Fact]
    public async Task A_definite_refusal_fails_with_TikToks_reason()
    {
        await using var harness = await StartAsync(allowed: false);
        await using var host = await PullHost.StartAsync(harness, Token);
        var id = await PublishAsync(harness);

        await harness.DrainAsync(Token);

        Assert.Equal((PublicationState.Failed, FailureCodes.UrlNotOwned), await StateAsync(harness, id));
        Assert.Equal(AttemptState.Failed, Assert.Single(await harness.AttemptsAsync(id, Token)).State);
        Assert.NotNull((await harness.ReadAsync(db => db.PullAddresses.SingleAsync(Token), Token)).RevokedAt);
        Assert.Equal((0, 0), host.Requests);
    }

    [Fact]
    public async Task What_TikTok_could_not_fetch_is_offered_a_few_times_more()
    {
        await using var harness = await StartAsync();
        var id = await PublishAsync(harness);

        var failed = await harness.UntilAsync(id, PublicationState.Failed, TimeSpan.FromHours(3), Token);

        Assert.Equal((PublicationState.Failed, FailureCodes.PullFailed), (failed.State, failed.ProblemCode));
        Assert.Equal(4, (await harness.AttemptsAsync(id, Token)).Count);
    }

    [Fact]
    public async Task Without_an_address_nothing_is_sent_and_the_post_says_so()
    {
        await using var harness = await StartAsync();
        var id = await PublishAsync(harness);
        harness.PublicUrl = new Uri("http://cuewright.test/");

        await harness.DrainAsync(Token);
        var saved = await harness.Get<CreatePost>().ExecuteAsync(
            PublishingHarness.WorkspaceId, PublishingHarness.Author, new PostInput("In vain", null, null, []) { Transfer = MediaTransfer.Pull }, Token);

        Assert.Equal((PublicationState.Failed, FailureCodes.PublicAddressNeeded), await StateAsync(harness, id));
        Assert.Equal(0, harness.Wire.Count(Init));
        Assert.Equal(("transfer", "public_address_needed"), Assert.Single(Assert.IsType<SavePostOutcome.Invalid>(saved).Problems) is var problem ? (problem.Field, problem.Code) : default);
    }

    [Fact]
    public async Task A_look_ahead_says_that_TikTok_cannot_fetch_from_here_until_it_can()
    {
        await using var harness = await StartAsync();
        var accounts = new[] { new PostInputAccount(await harness.ConnectedAsync(), _private) };
        var video = new PostInput("Soon", await harness.VideoAsync(1000, Token), null, accounts) { Transfer = MediaTransfer.Pull };
        var photos = new PostInput("Soon", null, null, accounts) { Photos = new PostInputPhotos([await harness.PhotoAsync(100, 100, Token)]) };
        PublicationId[] ids = [await harness.ScheduleAsync(video, "2026-11-24T12:00", Token), await harness.ScheduleAsync(photos, "2026-11-24T13:00", Token)];

        harness.PublicUrl = null;
        await harness.Get<PreflightStep>().RunOnceAsync(Token);
        Assert.All(await RisksAsync(harness, ids), risks => Assert.Equal(RiskCodes.PublicAddressNeeded, risks));
        harness.PublicUrl = new Uri("http://127.0.0.1:9/");
        harness.Clock.Advance(TimeSpan.FromMinutes(6));
        await harness.Get<PreflightStep>().RunOnceAsync(Token);

        Assert.All(await RisksAsync(harness, ids), Assert.Null);
    }

    [Fact]
    public async Task A_person_stops_what_TikTok_is_fetching_and_its_verdict_ends_it()
    {
        await using var harness = await StartAsync();
        await using var host = await PullHost.StartAsync(harness, Token);
        var held = new TaskCompletionSource();
        host.Before = () => held.Task;
        var id = await PublishAsync(harness);
        await harness.DrainAsync(Token);
        await host.UntilAsync(requests => requests.Asked == 1, Token);

        Assert.IsType<PublicationOutcome.Done>(await StopAsync(harness, id));
        var failed = await harness.UntilAsync(id, PublicationState.Failed, HalfAnHour, Token);

        Assert.Equal((PublicationState.Failed, FailureCodes.CancelledAtTikTok), (failed.State, failed.ProblemCode));
        Assert.Single(await harness.AttemptsAsync(id, Token));
        Assert.Contains("stop_requested", await harness.EventsAsync(id, Token));
        Assert.IsType<PublicationOutcome.WrongState>(await StopAsync(harness, id));
        Assert.Empty(await harness.TikTok.PostsAsync(Handle, Token));
        held.SetResult();
    }

    [Fact]
    public async Task What_TikTok_has_whole_is_too_late_to_stop()
    {
        await using var harness = await StartAsync();
        await using var host = await PullHost.StartAsync(harness, Token);
        var id = await PublishAsync(harness);
        await harness.DrainAsync(Token);
        while ((await harness.TikTok.PostsAsync(Handle, Token)).Count == 0)
        {
            harness.Clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Token);
        }

        Assert.IsType<PublicationOutcome.TooLate>(await StopAsync(harness, id));
        Assert.Equal(PublicationState.Published, (await harness.UntilAsync(id, PublicationState.Published, HalfAnHour, Token)).State);
    }

    private static async Task<List<string?>> RisksAsync(PublishingHarness harness, PublicationId[] ids) =>
        await harness.ReadAsync(db => db.Publications.Where(p => ids.Contains(p.Id)).Select(p => p.Risks).ToListAsync(Token), Token);

    private static Task<PublicationOutcome> StopAsync(PublishingHarness harness, PublicationId id) =>
        harness.Get<StopPublication>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, id, harness.Clock.GetUtcNow(), Token);

    private static async Task<PublicationId> PublishAsync(PublishingHarness harness, PublicationOptions? options = null) =>
        await harness.PublishPulledAsync(await harness.ConnectedAsync(), Size, options ?? _private, Token);

    private static async Task<(PublicationState State, string? Code)> StateAsync(PublishingHarness harness, PublicationId id) =>
        await harness.PublicationAsync(id, Token) is var publication ? (publication.State, publication.ProblemCode) : default;

    private static async Task PublishedOnceAsync(PublishingHarness harness, PullHost host, PublicationId id, int attempts)
    {
        var before = host.Requests.Asked;
        await harness.UntilAsync(id, PublicationState.Processing, HalfAnHour, Token);
        await host.UntilAsync(requests => requests.Asked > before && requests.Answered == requests.Asked, Token);
        Assert.Equal(PublicationState.Published, (await harness.UntilAsync(id, PublicationState.Published, HalfAnHour, Token)).State);
        Assert.Single(await harness.TikTok.PostsAsync(Handle, Token));
        Assert.Equal(attempts, (await harness.AttemptsAsync(id, Token)).Count);
    }

    private static async Task SayAsync(PublishingHarness harness, string kind, object content)
    {
        var openId = await harness.ReadAsync(db => db.Grants.Select(g => g.OpenId).SingleAsync(Token), Token);
        var said = SignedEvent.Of((StandInSession.App.ClientKey, StandInSession.App.ClientSecret), harness.Clock.GetUtcNow(), kind, openId, content);
        Assert.IsType<ReceiveOutcome.Stored>(await harness.Get<ReceiveTikTokEvent>().ExecuteAsync(said.Signature, said.Body, Token));
        await harness.Get<TikTokEventStep>().RunOnceAsync(Token);
    }

    private static async Task UntilAsync(PublishingHarness harness, Func<Core.CuewrightDbContext, Task<bool>> satisfied)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(HalfAnHour / 60);
        while (!await harness.ReadAsync(satisfied, Token))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, patience.Token);
        }
    }

    private Task<PublishingHarness> StartAsync(bool allowed = true) => PublishingHarness.StartAsync(provider, Token, options => options.AllowHttpPull = allowed);
}
