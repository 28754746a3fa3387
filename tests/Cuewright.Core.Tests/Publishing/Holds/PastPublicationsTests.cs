using Cuewright.Core.Accounts;
using Cuewright.Core.Kernel;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Attempts;
using Cuewright.Core.Publishing.Claims;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Publishing.Holds;
using Cuewright.Testing.Publishing;
using Cuewright.TikTok;
using Microsoft.EntityFrameworkCore;
using static Cuewright.Core.Tests.Accounts.Consent;

namespace Cuewright.Core.Tests.Publishing.Holds;

/// <summary>In another life of the database nothing goes out that the first may have sent, and nothing else is kept back for good.</summary>
public abstract class PastPublicationsTests(DatabaseProvider provider)
{
    private const string Init = "/video/init/";
    private const string Put = "PUT ";
    private const string Ten = "2026-11-24T10:00";
    private const string Noon = "2026-11-24T12:00";
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(10);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_due_waits_for_a_person_and_what_is_later_goes_out_after_the_release()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var account = await harness.ConnectedAsync();
        var (due, meanwhile, later) = (await harness.ScheduleAsync(account, Ten, Token), await harness.ScheduleAsync(account, "2026-11-24T11:00", Token), await harness.ScheduleAsync(account, Noon, Token));
        // Half past ten in Berlin.
        harness.Clock.Advance(TimeSpan.FromMinutes(90));
        await harness.BeginAnotherLifeAsync();
        Assert.Equal(0, await harness.DrainAsync(Token));
        // Ten past eleven: one more became due while it was held.
        harness.Clock.Advance(TimeSpan.FromMinutes(40));
        await harness.LookAsync();
        Assert.Equal(0, await harness.DrainAsync(Token));
        foreach (var id in new[] { due, meanwhile })
        {
            var held = await harness.PublicationAsync(id, Token);
            Assert.Equal((PublicationState.Scheduled, FailureCodes.Restored, null), (held.State, held.ProblemCode, held.NextStepAt));
        }

        Assert.True(await harness.ReleaseAsync());

        Assert.Equal(PublicationState.Published, (await harness.UntilAsync(later, PublicationState.Published, TimeSpan.FromHours(2), Token)).State);
        Assert.Equal(1, harness.Wire.Count(Init));
        Assert.All([await harness.PublicationAsync(due, Token), await harness.PublicationAsync(meanwhile, Token)], held => Assert.Equal(FailureCodes.Restored, held.ProblemCode));
        Assert.Equal(["scheduled", "waiting"], await harness.EventsAsync(due, Token));
    }

    [Fact]
    public async Task The_worker_does_not_spin_over_what_is_held()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var account = await harness.ConnectedAsync();
        await harness.Get<EpochCheck>().RunAsync(Token);
        await harness.Get<HoldPublishing>().ExecuteAsync(PublishingHarness.Author, HoldReason.Asked, Token);
        var id = (await harness.PublishNowAsync(await harness.VideoAsync(1000, Token), Token, account))[0];

        Assert.Null(await harness.Get<PublicationClaims>().NextDueAsync(Token));
        await harness.LookAsync();

        // Nobody else can have sent it, so nobody has to be asked.
        Assert.Null((await harness.PublicationAsync(id, Token)).ProblemCode);
        await harness.ReleaseAsync();
        Assert.Equal(PublicationState.Published, (await harness.UntilAsync(id, PublicationState.Published, Soon, Token)).State);
    }

    [Fact]
    public async Task What_a_person_schedules_in_this_life_is_no_past_and_waits_only_for_the_release()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var account = await harness.ConnectedAsync();
        await harness.BeginAnotherLifeAsync();
        var now = (await harness.PublishNowAsync(await harness.VideoAsync(1000, Token), Token, account))[0];
        harness.Clock.Advance(TimeSpan.FromHours(9));
        await harness.LookAsync();
        Assert.Equal(0, await harness.DrainAsync(Token));
        var view = (await harness.Get<PublicationQueries>().FindAsync(PublishingHarness.WorkspaceId, now, Token))!;
        Assert.Equal(FailureCodes.PublishingHeld, PublicationWait.Of(view, harness.Clock.GetUtcNow())?.Code);

        await harness.ReleaseAsync();

        // Nine hours, and not late: whoever chose to publish it now has been asked.
        var published = await harness.UntilAsync(now, PublicationState.Published, Soon, Token);
        Assert.Equal((PublicationState.Published, null), (published.State, published.LateSeconds));
    }

    public static TheoryData<string, bool, bool> UnderWay() => new()
    {
        { "/creator_info/query/", true, false },
        { Init, true, true },
        { Init, false, true },
        { Put, true, true },
        { Put, false, true },
    };

    [Theory]
    [MemberData(nameof(UnderWay))]
    public async Task What_was_under_way_is_never_sent_again_by_itself(string call, bool before, bool uncertain)
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var account = await harness.ConnectedAsync();
        if (before)
        {
            harness.Wire.CrashBefore(call);
        }
        else
        {
            harness.Wire.CrashAfter(call);
        }

        var id = (await harness.PublishNowAsync(await harness.VideoAsync(1000, Token), Token, account))[0];
        await harness.DrainAsync(Token);
        Assert.Equal(PublicationState.Publishing, (await harness.PublicationAsync(id, Token)).State);
        var (inits, puts) = (harness.Wire.Count(Init), harness.Wire.Count(Put));

        await harness.BeginAnotherLifeAsync();
        var found = await harness.PublicationAsync(id, Token);
        Assert.Equal((uncertain ? PublicationState.Uncertain : PublicationState.Scheduled, FailureCodes.Restored, null), (found.State, found.ProblemCode, found.ClaimedBy));
        Assert.All(await harness.AttemptsAsync(id, Token), attempt => Assert.Equal((AttemptState.Uncertain, null), (attempt.State, attempt.UploadUrl)));
        await harness.ReleaseAsync();
        for (var hour = 0; hour < 6; hour++)
        {
            await harness.AdvanceAsync(TimeSpan.FromHours(1), Token);
        }

        // TikTok alone may say that it is out: where all bytes had arrived it does.
        var expected = call == Put && !before ? PublicationState.Published : found.State;
        Assert.Equal(expected, (await harness.PublicationAsync(id, Token)).State);
        Assert.Equal((inits, puts), (harness.Wire.Count(Init), harness.Wire.Count(Put)));
    }

    [Fact]
    public async Task An_attempt_of_an_earlier_life_that_TikTok_failed_is_not_followed_by_another()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var account = await harness.ConnectedAsync();
        var id = (await harness.PublishNowAsync(await harness.VideoAsync(1000, Token), Token, account))[0];
        await harness.DrainAsync(Token);
        Assert.Equal(PublicationState.Processing, (await harness.PublicationAsync(id, Token)).State);
        harness.Clock.Advance(TimeSpan.FromMinutes(1));
        await harness.BeginAnotherLifeAsync();
        Assert.Equal(PublicationState.Processing, (await harness.PublicationAsync(id, Token)).State);

        var claim = Assert.Single(await harness.Get<PublicationClaims>().ClaimVerdictsAsync(1, Token));
        await harness.Get<Verdict>().TakeAsync(claim, new PublishStatus { Status = PublishStatuses.Failed, FailReason = "internal" }, Verification.Status, null, Token);

        Assert.Equal(PublicationState.Failed, (await harness.PublicationAsync(id, Token)).State);
    }

    [Fact]
    public async Task Tokens_stay_as_they_are_while_another_life_may_use_them()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var grant = (await harness.GrantOfAsync(await harness.ConnectedAsync())).Id;
        await harness.BeginAnotherLifeAsync();
        var asked = harness.Wire.Count(TokenCall);
        harness.Clock.Advance(TimeSpan.FromHours(30));

        Assert.Equal(0, await harness.Get<GrantRefresher>().RunOnceAsync(Token));
        Assert.Equal(FailureCodes.PublishingHeld, Assert.IsType<GrantTokenOutcome.Unavailable>(await harness.Get<GrantTokens>().GetAsync(grant, null, Token)).Code);
        Assert.Equal(asked, harness.Wire.Count(TokenCall));

        await harness.ReleaseAsync();
        Assert.IsType<GrantTokenOutcome.Usable>(await harness.Get<GrantTokens>().GetAsync(grant, null, Token));
    }

    [Fact]
    public async Task A_pause_and_its_end_decide_nothing_about_the_past()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var account = await harness.ConnectedAsync();
        var id = await harness.ScheduleAsync(account, Ten, Token);
        harness.Clock.Advance(TimeSpan.FromMinutes(90));
        await harness.BeginAnotherLifeAsync();

        await harness.Get<PauseAccount>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, account, Token);
        await harness.Get<ResumeAccount>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, account, Token);
        await harness.ReleaseAsync();
        await harness.AdvanceAsync(TimeSpan.FromMinutes(1), Token);

        Assert.Equal(FailureCodes.Restored, (await harness.PublicationAsync(id, Token)).ProblemCode);
        Assert.Equal(0, harness.Wire.Count(Init));
        Assert.Equal(1, await harness.ReadAsync(db => db.Publications.CountAsync(Token), Token));
    }
}
