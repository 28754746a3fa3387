using Cuewright.Core.Accounts;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Claims;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Publishing.Pacing;
using Cuewright.Testing.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Tests.Publishing;

/// <summary>Whatever waits says why and until when, on every database.</summary>
public abstract class WaitingTests(DatabaseProvider provider)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_waits_for_a_token_says_when_it_comes()
    {
        await using var harness = await StartAsync();
        var account = await harness.ConnectAsync("maple.bakery", Token);
        var media = await harness.VideoAsync(1000, Token);
        var ids = new List<PublicationId>();
        for (var i = 0; i < 7; i++)
        {
            ids.AddRange(await harness.PublishNowAsync(media, Token, account));
        }

        await harness.DrainAsync(Token);

        var waits = (await Task.WhenAll(ids.Select(id => WaitAsync(harness, id)))).OfType<PublicationWait>();
        Assert.Equal(new PublicationWait(FailureCodes.TokenBucket, harness.Clock.GetUtcNow() + CallTimes.Window), Assert.Single(waits));
    }

    [Fact]
    public async Task What_waits_for_its_lane_names_the_publication_that_has_it()
    {
        await using var harness = await StartAsync();
        var (first, second) = await TwoDueAsync(harness);
        var claim = Assert.Single(await harness.Get<PublicationClaims>().ClaimLanesAsync(16, Token));
        var (at, other) = claim.Id == first ? (first, second) : (second, first);

        var wait = await WaitAsync(harness, other);

        Assert.Equal((WaitingCodes.LaneBusy, null, at), (wait?.Code, wait?.Until, wait?.LaneIsWith));
        Assert.Equal((await harness.PublicationAsync(at, Token)).PostId, wait?.LaneIsWithPost);
        Assert.Null(await WaitAsync(harness, at));
    }

    [Fact]
    public async Task What_is_due_and_finds_no_worker_says_so_after_a_moment()
    {
        await using var harness = await StartAsync();
        var (id, _) = await TwoDueAsync(harness);
        Assert.Null(await WaitAsync(harness, id));

        harness.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(new PublicationWait(WaitingCodes.Starting, null), await WaitAsync(harness, id));
    }

    [Fact]
    public async Task While_TikTok_is_down_the_next_try_is_told()
    {
        await using var harness = await StartAsync();
        var (id, _) = await TwoDueAsync(harness);
        var tries = harness.Clock.GetUtcNow().AddSeconds(30);
        await harness.WriteAsync(
            async db =>
            {
                var app = await db.DeveloperApps.Select(app => app.Id).SingleAsync(Token);
                db.AppGates.Add(new Core.Publishing.Gates.AppGate { DeveloperAppId = app, OpenedAt = harness.Clock.GetUtcNow(), RetryAt = tries });
            },
            Token);

        Assert.Equal(new PublicationWait(FailureCodes.TikTokDown, tries), await WaitAsync(harness, id));
        harness.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(new PublicationWait(FailureCodes.TikTokDown, null), await WaitAsync(harness, id));
    }

    [Fact]
    public async Task A_cap_of_the_day_says_until_when_and_a_pause_that_nobody_knows()
    {
        await using var harness = await StartAsync();
        var account = await harness.ConnectAsync("maple.bakery", Token);
        await harness.TikTok.PutAsync("faults", new[] { new { path = "/creator_info/query/", nth = 1, times = 1, code = "spam_risk_too_many_posts" } }, Token);
        var id = (await harness.PublishNowAsync(await harness.VideoAsync(1000, Token), Token, account))[0];
        await harness.DrainAsync(Token);

        var capped = await WaitAsync(harness, id);
        await harness.Get<PauseAccount>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, account, Token);

        Assert.Equal((FailureCodes.DailyCap, (await harness.PublicationAsync(id, Token)).HeldStepAt), (capped?.Code, capped?.Until));
        Assert.Equal(new PublicationWait(FailureCodes.AccountPaused, null), await WaitAsync(harness, id));
    }

    [Fact]
    public async Task What_TikTok_is_slow_with_says_when_it_is_asked_again()
    {
        await using var harness = await StartAsync(TimeSpan.FromHours(2));
        var account = await harness.ConnectAsync("maple.bakery", Token);
        var id = (await harness.PublishNowAsync(await harness.VideoAsync(1000, Token), Token, account))[0];
        await harness.UntilAsync(id, PublicationState.Published, TimeSpan.FromMinutes(20), Token);

        var publication = await harness.PublicationAsync(id, Token);

        Assert.Equal(PublicationState.Processing, publication.State);
        Assert.Equal(new PublicationWait(WaitingCodes.AtTikTok, publication.NextStepAt), await WaitAsync(harness, id));
    }

    [Fact]
    public async Task What_is_done_or_has_its_time_ahead_waits_for_nothing()
    {
        await using var harness = await StartAsync();
        var account = await harness.ConnectAsync("maple.bakery", Token);
        var media = await harness.VideoAsync(1000, Token);
        var done = (await harness.PublishNowAsync(media, Token, account))[0];
        await harness.UntilAsync(done, PublicationState.Published, TimeSpan.FromMinutes(5), Token);
        var ahead = (await harness.PublishNowAsync(media, Token, account))[0];
        await harness.WriteAsync(
            db => db.Publications.Where(p => p.Id == ahead).ExecuteUpdateAsync(set => set.SetProperty(p => p.NextStepAt, harness.Clock.GetUtcNow().AddDays(3)), Token), Token);

        Assert.Null(await WaitAsync(harness, done));
        Assert.Null(await WaitAsync(harness, ahead));
    }

    private static async Task<(PublicationId First, PublicationId Second)> TwoDueAsync(PublishingHarness harness)
    {
        var account = await harness.ConnectAsync("maple.bakery", Token);
        var media = await harness.VideoAsync(1000, Token);
        return ((await harness.PublishNowAsync(media, Token, account))[0], (await harness.PublishNowAsync(media, Token, account))[0]);
    }

    private static async Task<PublicationWait?> WaitAsync(PublishingHarness harness, PublicationId id) =>
        PublicationWait.Of((await harness.Get<PublicationQueries>().FindAsync(PublishingHarness.WorkspaceId, id, Token))!, harness.Clock.GetUtcNow());

    private Task<PublishingHarness> StartAsync(TimeSpan? processing = null) =>
        PublishingHarness.StartAsync(provider, Token, options => options.ProcessingDelay = processing ?? options.ProcessingDelay);
}
