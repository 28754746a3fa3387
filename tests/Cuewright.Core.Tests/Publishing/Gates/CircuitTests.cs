using Cuewright.Core.Accounts;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Claims;
using Cuewright.Core.Publishing.Gates;
using Cuewright.Testing.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cuewright.Core.Tests.Publishing.Gates;

/// <summary>TikTok is down: publications of the app wait together, one tries, and whatever process sees it first tells all.</summary>
public abstract class CircuitTests(DatabaseProvider provider)
{
    private bool _down;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task When_TikTok_fails_many_accounts_nothing_more_is_sent_until_one_has_tried()
    {
        await using var harness = await StartAsync();
        var ids = await OutageAsync(harness);
        var gate = await GateAsync(harness);
        var calls = harness.Wire.Count("/v2/post");

        harness.Clock.Advance(gate.RetryAt!.Value - harness.Clock.GetUtcNow() - TimeSpan.FromSeconds(1));
        await harness.DrainAsync(Token);
        Assert.Equal(calls, harness.Wire.Count("/v2/post"));

        harness.Clock.Advance(TimeSpan.FromSeconds(1));
        await harness.DrainAsync(Token);
        Assert.Equal(calls + 1, harness.Wire.Count("/v2/post"));
        Assert.Equal(harness.Clock.GetUtcNow().AddMinutes(1), (await GateAsync(harness)).RetryAt);

        _down = false;
        await AllPublishedAsync(harness, ids);
        Assert.All(await Task.WhenAll(ids.Select(id => harness.AttemptsAsync(id, Token))), attempts => Assert.Single(attempts));
        Assert.False((await GateAsync(harness)).IsOpen);
    }

    [Fact]
    public async Task What_one_process_found_out_holds_for_all()
    {
        await using var harness = await StartAsync();
        await OutageAsync(harness);
        var calls = harness.Wire.Count("/v2/post");
        harness.Clock.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(0, await harness.StartProcess().GetRequiredService<PublishingEngine>().DrainAsync(16, Token));

        Assert.Equal(calls, harness.Wire.Count("/v2/post"));
    }

    [Fact]
    public async Task Two_processes_send_one_try()
    {
        await using var harness = await StartAsync();
        await OutageAsync(harness);
        var calls = harness.Wire.Count("/v2/post");
        harness.Clock.Advance(TimeSpan.FromSeconds(30));

        var others = Enumerable.Range(0, 3).Select(_ => harness.StartProcess().GetRequiredService<PublicationClaims>()).ToList();
        var claims = (await Task.WhenAll(others.Select(claims => claims.ClaimLanesAsync(16, Token)))).SelectMany(batch => batch).ToList();

        Assert.Single(claims);
        Assert.Equal(calls, harness.Wire.Count("/v2/post"));
    }

    [Fact]
    public async Task Nothing_of_another_app_waits()
    {
        await using var harness = await StartAsync();
        await OutageAsync(harness);
        _down = false;
        var other = await harness.ConnectAsync((await harness.TikTok.HandlesAsync(Token))[^1], Token);
        await MoveToAnotherAppAsync(harness, other);

        var id = (await harness.PublishNowAsync(await harness.VideoAsync(1000, Token), Token, other))[0];
        await harness.DrainAsync(Token);

        Assert.NotEqual(PublicationState.Scheduled, (await harness.PublicationAsync(id, Token)).State);
        Assert.True((await GateAsync(harness)).IsOpen);
    }

    [Fact]
    public async Task Verdicts_wait_too_and_may_be_what_tries()
    {
        await using var harness = await StartAsync();
        var accounts = await AccountsAsync(harness);
        var ids = await harness.PublishNowAsync(await harness.VideoAsync(1000, Token), Token, [.. accounts]);
        await harness.DrainAsync(Token);
        _down = true;
        for (var i = 0; i < 10 && !(await GatesAsync(harness)).Exists(gate => gate.IsOpen); i++)
        {
            await harness.AdvanceAsync(TimeSpan.FromSeconds(3), Token);
        }

        var (gate, calls) = (await GateAsync(harness), harness.Wire.Count("/v2/post"));
        harness.Clock.Advance(gate.RetryAt!.Value - harness.Clock.GetUtcNow() - TimeSpan.FromSeconds(1));
        await harness.DrainAsync(Token);
        Assert.Equal(calls, harness.Wire.Count("/v2/post"));
        _down = false;

        await AllPublishedAsync(harness, ids);
    }

    [Fact]
    public async Task The_next_due_instant_is_that_of_the_next_try()
    {
        await using var harness = await StartAsync();
        await OutageAsync(harness);

        Assert.Equal((await GateAsync(harness)).RetryAt, await harness.Get<PublicationClaims>().NextDueAsync(Token));
    }

    [Fact]
    public async Task One_account_that_fails_among_others_that_do_not_opens_nothing()
    {
        await using var harness = await StartAsync();
        var accounts = await AccountsAsync(harness);
        var media = await harness.VideoAsync(1000, Token);
        harness.Wire.CutBefore("/creator_info/", 1, 3);

        var ids = await harness.PublishNowAsync(media, Token, [.. accounts]);
        await harness.DrainAsync(Token);

        Assert.DoesNotContain(await GatesAsync(harness), gate => gate.IsOpen);
        await AllPublishedAsync(harness, ids);
    }

    [Fact]
    public async Task Open_pages_hear_that_it_opened_and_that_it_closed()
    {
        await using var harness = await StartAsync();
        await using var heard = harness.Get<LiveEvents>().Subscribe(PublishingHarness.WorkspaceId, Token).GetAsyncEnumerator(Token);
        await using var elsewhere = harness.Get<LiveEvents>().Subscribe(Guid.CreateVersion7(harness.Clock.GetUtcNow()), Token).GetAsyncEnumerator(Token);
        var other = elsewhere.MoveNextAsync();
        var ids = await OutageAsync(harness);

        var opened = await NextAsync(heard);
        Assert.Equal((true, (await GateAsync(harness)).RetryAt), (opened.Open, opened.RetryAt));

        _down = false;
        harness.Clock.Advance(TimeSpan.FromSeconds(30));
        await AllPublishedAsync(harness, ids);
        var closed = await NextAsync(heard);
        Assert.Equal((false, null), (closed.Open, closed.RetryAt));
        Assert.False(other.IsCompleted);
        harness.Get<LiveEvents>().EndStreams();
        Assert.False(await other);
    }

    /// <summary>Seven accounts, each with something due, and TikTok gone until the circuit is open.</summary>
    private async Task<IReadOnlyList<PublicationId>> OutageAsync(PublishingHarness harness)
    {
        var accounts = await AccountsAsync(harness);
        var media = await harness.VideoAsync(1000, Token);
        _down = true;
        var ids = await harness.PublishNowAsync(media, Token, [.. accounts]);
        await harness.DrainAsync(Token);
        Assert.True((await GateAsync(harness)).IsOpen);
        Assert.All(await Task.WhenAll(ids.Select(id => harness.AttemptsAsync(id, Token))), Assert.Empty);
        return ids;
    }

    private static async Task<CircuitLiveEvent> NextAsync(IAsyncEnumerator<LiveEvent> heard)
    {
        while (await heard.MoveNextAsync())
        {
            if (heard.Current is { Kind: "circuit", Data: CircuitLiveEvent circuit })
            {
                return circuit;
            }
        }

        throw new InvalidOperationException("The stream has ended.");
    }

    private static async Task AllPublishedAsync(PublishingHarness harness, IEnumerable<PublicationId> ids)
    {
        foreach (var id in ids)
        {
            Assert.Equal(PublicationState.Published, (await harness.UntilAsync(id, PublicationState.Published, TimeSpan.FromHours(1), Token)).State);
        }
    }

    private static async Task<List<AccountId>> AccountsAsync(PublishingHarness harness)
    {
        var accounts = new List<AccountId>();
        foreach (var handle in (await harness.TikTok.HandlesAsync(Token)).Take(7))
        {
            accounts.Add(await harness.ConnectAsync(handle, Token));
        }

        return accounts;
    }

    private static Task MoveToAnotherAppAsync(PublishingHarness harness, AccountId account) =>
        harness.WriteAsync(
            async db =>
            {
                var app = new DeveloperApp { Id = Guid.CreateVersion7(harness.Clock.GetUtcNow()), Name = "Other", ClientKey = "awother", ClientSecret = "", CreatedAt = harness.Clock.GetUtcNow() };
                db.DeveloperApps.Add(app);
                await db.SaveChangesAsync(Token);
                await db.Grants.Where(grant => db.Accounts.Any(a => a.Id == account && a.GrantId == grant.Id))
                    .ExecuteUpdateAsync(set => set.SetProperty(grant => grant.DeveloperAppId, app.Id), Token);
            },
            Token);

    private static Task<List<AppGate>> GatesAsync(PublishingHarness harness) => harness.ReadAsync(db => db.AppGates.ToListAsync(Token), Token);

    private static async Task<AppGate> GateAsync(PublishingHarness harness) => Assert.Single(await GatesAsync(harness));

    private async Task<PublishingHarness> StartAsync()
    {
        var harness = await PublishingHarness.StartAsync(provider, Token);
        harness.Wire.Before = call => _down && call.Contains("/v2/post", StringComparison.Ordinal) ? throw new HttpRequestException("TikTok is gone.") : Task.CompletedTask;
        return harness;
    }
}
