using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Testing.Publishing;
using Cuewright.TikTok.StandIn;

namespace Cuewright.Core.Tests.Publishing;

/// <summary>Traps of the contract's section 8 that other programs fell into and that only an engine can show.</summary>
public abstract class TrapTests(DatabaseProvider provider)
{
    private const string Handle = "maple.bakery";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/video/init/")]
    [InlineData("PUT ")]
    [InlineData("/status/fetch/")]
    [Trait("trap", "6")]
    [Trait("trap", "7")]
    public async Task An_answer_that_is_lost_never_makes_a_second_post(string call)
    {
        await using var harness = await StartAsync();
        harness.Wire.LoseAnswer(call, 1);
        var id = await PublishAsync(harness);

        Assert.Equal(PublicationState.Published, (await harness.UntilAsync(id, PublicationState.Published, TimeSpan.FromHours(1), Token)).State);
        Assert.Single(await harness.TikTok.PostsAsync(Handle, Token));
    }

    [Fact]
    [Trait("trap", "12")]
    public async Task Checks_that_take_hours_are_waited_for_and_called_neither_failed_nor_done()
    {
        await using var harness = await StartAsync(options => options.ProcessingDelay = TimeSpan.FromHours(7));
        var id = await PublishAsync(harness);

        var waiting = await harness.UntilAsync(id, PublicationState.Published, TimeSpan.FromHours(6), Token);
        Assert.Equal((PublicationState.Processing, null), (waiting.State, waiting.ProblemCode));
        Assert.NotNull(waiting.NextStepAt);
        Assert.Equal(PublicationState.Published, (await harness.UntilAsync(id, PublicationState.Published, TimeSpan.FromHours(3), Token)).State);
        Assert.Single(await harness.TikTok.PostsAsync(Handle, Token));
    }

    [Fact]
    [Trait("trap", "13")]
    public async Task Bytes_that_all_arrived_are_no_post_yet_and_a_late_refusal_is_seen()
    {
        await using var harness = await StartAsync(options => options.ProcessingDelay = TimeSpan.FromHours(2));
        await harness.TikTok.PutAsync($"creators/{Handle}", new { refusal = new { reason = "spam_risk", count = 1, at = "processing" } }, Token);
        var id = await PublishAsync(harness);

        Assert.Equal(PublicationState.Processing, (await harness.UntilAsync(id, PublicationState.Published, TimeSpan.FromHours(1), Token)).State);
        var refused = await harness.UntilAsync(id, PublicationState.Failed, TimeSpan.FromHours(5), Token);
        Assert.Equal((PublicationState.Failed, FailureCodes.SpamRisk), (refused.State, refused.ProblemCode));
        Assert.Empty(await harness.TikTok.PostsAsync(Handle, Token));
    }

    [Fact]
    [Trait("trap", "34")]
    public async Task A_full_user_cap_waits_for_the_next_day_and_leaves_the_account_connected()
    {
        await using var harness = await StartAsync(options => options.DailyUserQuota = 1);
        await PublishAsync(harness, "harbor.coffee");
        await harness.AdvanceAsync(TimeSpan.FromMinutes(5), Token);
        var id = await PublishAsync(harness);

        var waiting = await harness.UntilAsync(id, PublicationState.Published, TimeSpan.FromHours(2), Token);
        Assert.Equal((PublicationState.Scheduled, FailureCodes.ActiveUserCap), (waiting.State, waiting.ProblemCode));
        Assert.Equal(Core.Accounts.AccountState.Connected, (await harness.ReadAsync(db => db.Accounts.FindAsync([waiting.AccountId], Token).AsTask(), Token))!.State);

        Assert.Equal(PublicationState.Published, (await harness.UntilAsync(id, PublicationState.Published, TimeSpan.FromHours(30), Token)).State);
    }

    private static async Task<PublicationId> PublishAsync(PublishingHarness harness, string handle = Handle)
    {
        var account = await harness.ConnectAsync(handle, Token);
        return (await harness.PublishNowAsync(await harness.VideoAsync(1000, Token), Token, account))[0];
    }

    private Task<PublishingHarness> StartAsync(Action<StandInOptions>? configure = null) => PublishingHarness.StartAsync(provider, Token, configure);
}
