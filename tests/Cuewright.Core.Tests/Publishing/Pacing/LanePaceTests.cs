using Cuewright.Core.Accounts;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Publishing.Pacing;
using Cuewright.Testing.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cuewright.Core.Tests.Publishing.Pacing;

/// <summary>TikTok's limits of the minute hold for a grant whatever process works, and waiting costs nothing but time.</summary>
public abstract class LanePaceTests(DatabaseProvider provider)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_seventh_of_a_minute_waits_for_its_token_and_says_until_when()
    {
        await using var harness = await StartAsync();
        var account = await harness.ConnectAsync("maple.bakery", Token);
        var ids = await PublishAsync(harness, account, 8);

        await harness.DrainAsync(Token);

        var now = harness.Clock.GetUtcNow();
        Assert.Equal(6, harness.Wire.Count("/video/init/"));
        var all = await Task.WhenAll(ids.Select(id => harness.PublicationAsync(id, Token)));
        var waiting = all.Where(p => p.State is PublicationState.Scheduled).ToList();
        Assert.Equal(2, waiting.Count);
        foreach (var publication in waiting)
        {
            Assert.Equal((FailureCodes.TokenBucket, now + CallTimes.Window, 0, null), (publication.ProblemCode, publication.NextStepAt, publication.Retries, publication.ClaimedBy));
            Assert.Empty(await harness.AttemptsAsync(publication.Id, Token));
            Assert.Equal(PublicationEventKinds.Waiting, (await harness.EventsAsync(publication.Id, Token))[^1]);
        }

        await harness.UntilAsync(waiting[0].Id, PublicationState.Published, TimeSpan.FromMinutes(5), Token);
        Assert.Equal(8, harness.Wire.Count("/video/init/"));
        Assert.Single(await harness.AttemptsAsync(waiting[0].Id, Token));
    }

    [Fact]
    public async Task A_grant_that_waits_keeps_no_other_waiting()
    {
        await using var harness = await StartAsync();
        var busy = await harness.ConnectAsync("maple.bakery", Token);
        var other = await harness.ConnectAsync((await harness.TikTok.HandlesAsync(Token)).First(handle => handle != "maple.bakery"), Token);
        await PublishAsync(harness, busy, 9);
        var id = (await PublishAsync(harness, other, 1))[0];

        await harness.DrainAsync(Token);

        Assert.NotEqual(PublicationState.Scheduled, (await harness.PublicationAsync(id, Token)).State);
    }

    [Fact]
    public async Task The_tokens_taken_are_known_after_a_restart()
    {
        await using var harness = await StartAsync();
        var account = await harness.ConnectAsync("maple.bakery", Token);
        await PublishAsync(harness, account, 6);
        await harness.DrainAsync(Token);
        var late = (await PublishAsync(harness, account, 1))[0];

        await harness.StartProcess().GetRequiredService<PublishingEngine>().DrainAsync(16, Token);

        Assert.Equal(FailureCodes.TokenBucket, (await harness.PublicationAsync(late, Token)).ProblemCode);
        Assert.Equal(6, harness.Wire.Count("/video/init/"));
    }

    [Fact]
    public async Task An_init_whose_answer_was_lost_has_used_its_token()
    {
        await using var harness = await StartAsync();
        var account = await harness.ConnectAsync("maple.bakery", Token);
        harness.Wire.LoseAnswer("/video/init/");
        var id = (await PublishAsync(harness, account, 1))[0];

        await harness.UntilAsync(id, PublicationState.Published, TimeSpan.FromMinutes(5), Token);

        var lane = await harness.ReadAsync(db => db.Lanes.SingleAsync(Token), Token);
        Assert.Equal(2 * sizeof(long), lane.Inits.Length);
    }

    [Fact]
    public async Task Verdicts_of_many_posts_are_asked_for_within_the_limit_and_each_says_that_it_waits()
    {
        await using var harness = await StartAsync(options => options.ProcessingDelay = TimeSpan.FromHours(1));
        var account = await harness.ConnectAsync("maple.bakery", Token);
        var ids = await PublishAsync(harness, account, 6);
        await harness.DrainAsync(Token);
        var asked = new List<DateTimeOffset>();
        harness.Wire.Before = call => { NoteLook(asked, call, harness); return Task.CompletedTask; };

        // More often than the pauses of six posts would.
        for (var second = 0; second < 90; second++)
        {
            await harness.WriteAsync(db => db.Publications.Where(p => p.State == PublicationState.Processing && p.ProblemCode == null)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.NextStepAt, harness.Clock.GetUtcNow()), Token), Token);
            await harness.AdvanceAsync(TimeSpan.FromSeconds(1), Token);
        }

        Assert.True(asked.Count > CallLimits.Looks);
        AssertWithin(CallLimits.Looks, asked);
        Assert.Contains(FailureCodes.TokenBucket, (await Task.WhenAll(ids.Select(id => harness.PublicationAsync(id, Token)))).Select(p => p.ProblemCode));
    }

    [Fact]
    public async Task People_leave_the_engine_some_questions()
    {
        await using var harness = await StartAsync();
        var account = await harness.ConnectAsync("maple.bakery", Token);
        var query = harness.Get<CreatorInfoQuery>();
        for (var i = 0; i < CallLimits.QuestionsOfPeople; i++)
        {
            Assert.IsType<CreatorInfoOutcome.Found>(await query.ExecuteAsync(PublishingHarness.WorkspaceId, account, Token));
        }

        var refused = Assert.IsType<CreatorInfoOutcome.Unavailable>(await query.ExecuteAsync(PublishingHarness.WorkspaceId, account, Token));
        var id = (await PublishAsync(harness, account, 1))[0];
        await harness.DrainAsync(Token);

        Assert.Equal(FailureCodes.TokenBucket, refused.Code);
        Assert.NotEqual(PublicationState.Scheduled, (await harness.PublicationAsync(id, Token)).State);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Over_random_arrivals_of_three_processes_no_minute_holds_more_than_the_limit(int seed)
    {
        await using var harness = await StartAsync();
        var account = await harness.ConnectAsync("maple.bakery", Token);
        var engines = Enumerable.Range(0, 3).Select(_ => harness.StartProcess().GetRequiredService<PublishingEngine>()).ToList();
        var (inits, questions, looks) = (new List<DateTimeOffset>(), new List<DateTimeOffset>(), new List<DateTimeOffset>());
        harness.Wire.Before = call =>
        {
            Note(inits, call, "/video/init/", harness);
            Note(questions, call, "/creator_info/", harness);
            Note(looks, call, "/status/fetch/", harness);
            return Task.CompletedTask;
        };
        var random = new Random(seed);
        var media = await harness.VideoAsync(1000, Token);
        var published = 0;
        for (var step = 0; step < 60; step++)
        {
            for (var more = published < 14 ? random.Next(0, 4) : 0; more > 0; more--, published++)
            {
                await harness.PublishNowAsync(media, Token, account);
            }

            await Task.WhenAll(engines.OrderBy(_ => random.Next()).Take(random.Next(1, 4)).Select(engine => engine.DrainAsync(4, Token)));
            harness.Clock.Advance(TimeSpan.FromSeconds(random.Next(0, 15)));
        }

        Assert.True(inits.Count > CallLimits.Inits);
        AssertWithin(CallLimits.Inits, inits);
        AssertWithin(CallLimits.Questions, questions);
        AssertWithin(CallLimits.Looks, looks);
        Assert.DoesNotContain(harness.Log.Lines, line => line.Contains("rate_limit", StringComparison.Ordinal));
    }

    private static void NoteLook(List<DateTimeOffset> calls, string call, PublishingHarness harness) => Note(calls, call, "/status/fetch/", harness);

    private static void Note(List<DateTimeOffset> calls, string call, string path, PublishingHarness harness)
    {
        if (call.Contains(path, StringComparison.Ordinal))
        {
            lock (calls)
            {
                calls.Add(harness.Clock.GetUtcNow());
            }
        }
    }

    private static void AssertWithin(int limit, List<DateTimeOffset> calls) =>
        Assert.All(calls, first => Assert.InRange(calls.Count(call => call >= first && call < first.AddMinutes(1)), 1, limit));

    private static async Task<List<PublicationId>> PublishAsync(PublishingHarness harness, AccountId account, int count)
    {
        var media = await harness.VideoAsync(1000, Token);
        var ids = new List<PublicationId>();
        for (var i = 0; i < count; i++)
        {
            ids.AddRange(await harness.PublishNowAsync(media, Token, account));
        }

        return ids;
    }

    private Task<PublishingHarness> StartAsync(Action<Cuewright.TikTok.StandIn.StandInOptions>? configure = null) => PublishingHarness.StartAsync(provider, Token, configure);
}
