using Cuewright.Core.Accounts;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Testing.Publishing;

namespace Cuewright.Core.Tests.Publishing;

/// <summary>A pause holds what waits; it takes nothing from it.</summary>
public abstract class HeldPublicationTests(DatabaseProvider provider)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_a_long_pause_it_is_tried_as_long_as_anything_else()
    {
        await using var harness = await StartAsync();
        var account = await harness.ConnectAsync("maple.bakery", Token);
        await PauseAsync(harness, account);
        var id = (await harness.PublishNowAsync(await harness.VideoAsync(1000, Token), Token, account))[0];
        harness.Clock.Advance(TimeSpan.FromDays(3));
        harness.Wire.CutBefore("/creator_info/", 1, 3);

        await ResumeAsync(harness, account);
        await harness.DrainAsync(Token);

        var waiting = await harness.PublicationAsync(id, Token);
        Assert.Equal((PublicationState.Scheduled, FailureCodes.TikTokUnreachable), (waiting.State, waiting.ProblemCode));
        Assert.Equal(PublicationState.Published, (await harness.UntilAsync(id, PublicationState.Published, TimeSpan.FromHours(1), Token)).State);
    }

    [Fact]
    public async Task What_is_cancelled_during_a_pause_waits_for_nothing()
    {
        await using var harness = await StartAsync();
        var account = await harness.ConnectAsync("maple.bakery", Token);
        await PauseAsync(harness, account);
        var id = (await harness.PublishNowAsync(await harness.VideoAsync(1000, Token), Token, account))[0];
        var held = await harness.PublicationAsync(id, Token);
        Assert.Equal(FailureCodes.AccountPaused, held.ProblemCode);

        await harness.Get<CancelPublication>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, id, held.Version, Token);
        await ResumeAsync(harness, account);

        var cancelled = await harness.PublicationAsync(id, Token);
        Assert.Equal((PublicationState.Cancelled, null, null), (cancelled.State, cancelled.ProblemCode, cancelled.NextStepAt));
    }

    [Fact]
    public async Task A_wait_that_was_under_way_goes_on_after_the_pause()
    {
        await using var harness = await StartAsync();
        var account = await harness.ConnectAsync("maple.bakery", Token);
        await harness.TikTok.PutAsync("faults", new[] { new { path = "/creator_info/query/", nth = 1, times = 1, code = "spam_risk_too_many_posts" } }, Token);
        var id = (await harness.PublishNowAsync(await harness.VideoAsync(1000, Token), Token, account))[0];
        await harness.DrainAsync(Token);
        var waiting = await harness.PublicationAsync(id, Token);
        Assert.True(waiting.NextStepAt > harness.Clock.GetUtcNow() + TimeSpan.FromMinutes(30));

        await PauseAsync(harness, account);
        Assert.Null((await harness.PublicationAsync(id, Token)).NextStepAt);
        harness.Clock.Advance(TimeSpan.FromMinutes(5));
        await ResumeAsync(harness, account);

        Assert.Equal(waiting.NextStepAt, (await harness.PublicationAsync(id, Token)).NextStepAt);
        Assert.Equal(0, harness.Wire.Count("/video/init/"));
    }

    private static Task<bool> PauseAsync(PublishingHarness harness, AccountId id) =>
        harness.Get<PauseAccount>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, id, Token);

    private static Task<bool> ResumeAsync(PublishingHarness harness, AccountId id) =>
        harness.Get<ResumeAccount>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, id, Token);

    private Task<PublishingHarness> StartAsync() => PublishingHarness.StartAsync(provider, Token);
}
