using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Attempts;
using Cuewright.Core.Publishing.Claims;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Tests.Accounts;
using Cuewright.Testing.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Tests.Publishing;

/// <summary>What nobody foresaw, what stopped half-way and what changed meanwhile: it ends, in a state that says what may be at TikTok.</summary>
public abstract class InterruptionTests(DatabaseProvider provider)
{
    private const string Handle = "maple.bakery";
    private const string CreatorInfo = "/creator_info/query/";
    private const string Init = "/video/init/";
    private const string Status = "/status/fetch/";
    private static readonly TimeSpan AnHour = TimeSpan.FromHours(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_step_that_fails_unexpectedly_before_anything_left_ends_as_failed_and_frees_the_lane()
    {
        await using var harness = await StartAsync();
        var account = await harness.ConnectAsync(Handle, Token);
        var video = await harness.VideoAsync(1000, Token);
        var broken = 0;
        harness.Wire.Before = call => call.Contains(CreatorInfo, StringComparison.Ordinal) && broken++ < Faults.Most
            ? throw new InvalidOperationException("A bug.")
            : Task.CompletedTask;
        var id = (await harness.PublishNowAsync(video, Token, account))[0];
        await harness.DrainAsync(Token);
        var waiting = await harness.PublicationAsync(id, Token);
        Assert.Equal((PublicationState.Scheduled, FailureCodes.InternalFault, null), (waiting.State, waiting.ProblemCode, waiting.ClaimedBy));

        var failed = await harness.UntilAsync(id, PublicationState.Failed, AnHour, Token);

        Assert.Equal((PublicationState.Failed, FailureCodes.InternalFault, null), (failed.State, failed.ProblemCode, failed.NextStepAt));
        Assert.Equal(Faults.Most, broken);
        var next = (await harness.PublishNowAsync(video, Token, account))[0];
        Assert.Equal(PublicationState.Published, (await harness.UntilAsync(next, PublicationState.Published, AnHour, Token)).State);
    }

    [Fact]
    public async Task A_step_that_fails_unexpectedly_after_the_last_byte_ends_as_uncertain()
    {
        await using var harness = await StartAsync();
        harness.Wire.Before = call => call.Contains(Status, StringComparison.Ordinal) ? throw new InvalidOperationException("A bug.") : Task.CompletedTask;
        var id = await PublishAsync(harness);

        var uncertain = await harness.UntilAsync(id, PublicationState.Uncertain, AnHour, Token);

        Assert.Equal((PublicationState.Uncertain, FailureCodes.InternalFault), (uncertain.State, uncertain.ProblemCode));
        Assert.Equal(1, harness.Wire.Count(Init));
    }

    [Fact]
    public async Task Faults_that_pass_are_forgotten()
    {
        await using var harness = await StartAsync();
        var broken = 0;
        harness.Wire.Before = call => call.Contains(Init, StringComparison.Ordinal) && broken++ < Faults.Most - 1
            ? throw new InvalidOperationException("A bug.")
            : Task.CompletedTask;
        var id = await PublishAsync(harness);

        var published = await harness.UntilAsync(id, PublicationState.Published, AnHour, Token);

        Assert.Equal((PublicationState.Published, 0, null), (published.State, published.Faults, published.ProblemCode));
        Assert.Single(await harness.TikTok.PostsAsync(Handle, Token));
    }

    [Theory]
    [InlineData(20, 1)]
    [InlineData(300, 2)]
    public async Task What_was_prepared_before_a_crash_is_checked_again_unless_that_was_just_now(int secondsLater, int questions)
    {
        await using var harness = await StartAsync();
        harness.Wire.CrashBefore(Init);
        var id = await PublishAsync(harness);
        await harness.DrainAsync(Token);
        await PreparedAsync(harness, id);

        harness.Clock.Advance(TimeSpan.FromSeconds(secondsLater));
        await harness.UntilAsync(id, PublicationState.Published, AnHour, Token);

        Assert.Equal(questions, harness.Wire.Count(CreatorInfo));
        Assert.Equal(
            questions == 1 ? [AttemptState.Published] : [AttemptState.Abandoned, AttemptState.Published],
            (await harness.AttemptsAsync(id, Token)).Select(attempt => attempt.State));
        Assert.Single(await harness.TikTok.PostsAsync(Handle, Token));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_account_moved_in_mid_flight_is_published_with_its_new_grant_in_that_grants_lane(bool prepared)
    {
        await using var harness = await StartAsync();
        harness.Wire.CrashBefore(prepared ? Init : CreatorInfo);
        var id = await PublishAsync(harness);
        var other = await harness.GrantOfAsync(await harness.ConnectAsync("harbor.coffee", Token));
        await harness.DrainAsync(Token);
        if (prepared)
        {
            await PreparedAsync(harness, id);
        }

        await harness.WriteAsync(
            async db =>
            {
                await db.Accounts.Where(a => a.GrantId == other.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.RemovedAt, harness.Clock.GetUtcNow()), Token);
                await db.Accounts.Where(a => a.RemovedAt == null).ExecuteUpdateAsync(set => set.SetProperty(a => a.GrantId, other.Id), Token);
            },
            Token);
        var published = await harness.UntilAsync(id, PublicationState.Published, AnHour, Token);

        Assert.Equal((PublicationState.Published, other.Id), (published.State, published.GrantId));
        Assert.Equal(other.Id, (await harness.AttemptsAsync(id, Token))[^1].GrantId);
        Assert.Empty(await harness.TikTok.PostsAsync(Handle, Token));
        Assert.Single(await harness.TikTok.PostsAsync("harbor.coffee", Token));
    }

    [Fact]
    public async Task A_lease_is_counted_from_before_the_claim_was_sent()
    {
        await using var harness = await StartAsync();
        await PublishAsync(harness);
        var claim = Assert.Single(await harness.Get<PublicationClaims>().ClaimLanesAsync(1, Token));
        var worked = false;

        harness.Clock.Advance(TimeSpan.FromSeconds(11));

        await Assert.ThrowsAsync<FenceLostException>(() => harness.Get<LeaseKeeper>().RunAsync(claim, _ => Task.FromResult(worked = true), Token));
        Assert.False(worked);
    }

    [Fact]
    public async Task A_result_that_the_database_does_not_take_in_time_is_a_fault_and_no_stop()
    {
        await using var harness = await StartAsync();
        await PublishAsync(harness);
        var claim = Assert.Single(await harness.Get<PublicationClaims>().ClaimLanesAsync(1, Token));

        await Assert.ThrowsAsync<TimeoutException>(
            () => harness.Get<ClaimWriter>().FinishAsync(claim, _ => harness.Clock.Advance(TimeSpan.FromSeconds(11))));
    }

    [Fact]
    public async Task A_stop_right_after_the_inits_answer_does_not_lose_it()
    {
        await using var harness = await StartAsync();
        var id = await PublishAsync(harness);
        using var stopping = new CancellationTokenSource();
        // The upload URL is encrypted between the answer and its record.
        harness.Log.Seen = line =>
        {
            if (harness.Wire.Count(Init) == 1 && line.Contains("Performing protect operation", StringComparison.Ordinal))
            {
                stopping.Cancel();
            }
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => harness.DrainAsync(stopping.Token));
        Assert.Equal(AttemptState.Accepted, Assert.Single(await harness.AttemptsAsync(id, Token)).State);

        harness.Log.Seen = _ => { };
        await harness.UntilAsync(id, PublicationState.Published, AnHour, Token);
        Assert.Equal(1, harness.Wire.Count(Init));
    }

    private static async Task<PublicationId> PublishAsync(PublishingHarness harness)
    {
        var account = await harness.ConnectAsync(Handle, Token);
        return (await harness.PublishNowAsync(await harness.VideoAsync(1000, Token), Token, account))[0];
    }

    /// <summary>As if the process had died a moment earlier.</summary>
    private static Task PreparedAsync(PublishingHarness harness, PublicationId id) => harness.WriteAsync(
        db => db.Attempts.Where(a => a.PublicationId == id).ExecuteUpdateAsync(set => set.SetProperty(a => a.State, AttemptState.Prepared), Token), Token);

    private Task<PublishingHarness> StartAsync() => PublishingHarness.StartAsync(provider, Token);
}
