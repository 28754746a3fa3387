using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Attempts;
using Cuewright.Core.Publishing.Claims;
using Cuewright.Testing.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Tests.Publishing;

/// <summary>One behaviour of claims, leases and fences on every database.</summary>
public abstract class ClaimTests(DatabaseProvider provider)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_what_is_due_is_claimed()
    {
        await using var harness = await StartAsync();
        var account = await harness.ConnectAsync("maple.bakery", Token);
        var media = await harness.VideoAsync(1000, Token);
        var due = (await harness.PublishNowAsync(media, Token, account))[0];
        var claims = harness.Get<PublicationClaims>();

        Assert.Equal(due, Assert.Single(await claims.ClaimLanesAsync(10, Token)).Id);
        Assert.Empty(await claims.ClaimLanesAsync(10, Token));
    }

    [Fact]
    public async Task A_grant_has_one_publication_in_flight_and_yields_after_it()
    {
        await using var harness = await StartAsync();
        var account = await harness.ConnectAsync("maple.bakery", Token);
        var media = await harness.VideoAsync(1000, Token);
        var first = (await harness.PublishNowAsync(media, Token, account))[0];
        harness.Clock.Advance(TimeSpan.FromSeconds(1));
        await harness.PublishNowAsync(media, Token, account);
        var claims = harness.Get<PublicationClaims>();

        var claim = Assert.Single(await claims.ClaimLanesAsync(10, Token));

        Assert.Equal(first, claim.Id);
        Assert.Empty(await claims.ClaimLanesAsync(10, Token));
    }

    [Fact]
    public async Task A_claim_that_is_not_renewed_goes_to_somebody_else_with_a_higher_fence()
    {
        await using var harness = await StartAsync();
        var claims = harness.Get<PublicationClaims>();
        var claim = await ClaimOneAsync(harness);

        harness.Clock.Advance(TimeSpan.FromSeconds(9));
        Assert.True(await claims.RenewAsync(claim, Token));
        harness.Clock.Advance(TimeSpan.FromSeconds(9));
        Assert.Empty(await claims.ClaimLanesAsync(10, Token));
        harness.Clock.Advance(TimeSpan.FromSeconds(2));
        var taken = Assert.Single(await claims.ClaimLanesAsync(10, Token));

        Assert.Equal(claim.Id, taken.Id);
        Assert.True(taken.Fence > claim.Fence);
        Assert.False(await claims.RenewAsync(claim, Token));
        Assert.True(await claims.RenewAsync(taken, Token));
    }

    [Fact]
    public async Task A_write_behind_the_fence_changes_nothing()
    {
        await using var harness = await StartAsync();
        var stale = await ClaimOneAsync(harness);
        harness.Clock.Advance(TimeSpan.FromSeconds(11));
        await harness.Get<PublicationClaims>().ClaimLanesAsync(10, Token);

        await Assert.ThrowsAsync<FenceLostException>(
            () => harness.Get<ClaimWriter>().WriteAsync(stale, rows => rows.Publication.MoveTo(PublicationState.Failed), Token));

        Assert.Equal(PublicationState.Publishing, (await harness.PublicationAsync(stale.Id, Token)).State);
    }

    [Fact]
    public async Task A_release_behind_the_fence_leaves_the_new_claim_alone()
    {
        await using var harness = await StartAsync();
        var claims = harness.Get<PublicationClaims>();
        var stale = await ClaimOneAsync(harness);
        harness.Clock.Advance(TimeSpan.FromSeconds(11));
        var current = Assert.Single(await claims.ClaimLanesAsync(10, Token));

        await claims.ReleaseAsync(stale, Token);

        Assert.True(await claims.RenewAsync(current, Token));
    }

    [Fact]
    public async Task A_cancelled_publication_is_not_claimed()
    {
        await using var harness = await StartAsync();
        var account = await harness.ConnectAsync("maple.bakery", Token);
        var id = (await harness.PublishNowAsync(await harness.VideoAsync(1000, Token), Token, account))[0];
        var version = (await harness.PublicationAsync(id, Token)).Version;

        Assert.IsType<PublicationOutcome.Done>(await harness.Get<CancelPublication>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, id, version, Token));

        Assert.Empty(await harness.Get<PublicationClaims>().ClaimLanesAsync(10, Token));
    }

    [Fact]
    public async Task Many_workers_claim_each_publication_once()
    {
        await using var harness = await StartAsync();
        var media = await harness.VideoAsync(1000, Token);
        var accounts = new List<AccountId>();
        foreach (var handle in await HandlesAsync(harness, 8))
        {
            accounts.Add(await harness.ConnectAsync(handle, Token));
        }

        await harness.PublishNowAsync(media, Token, [.. accounts]);
        var claims = harness.Get<PublicationClaims>();

        var taken = (await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => claims.ClaimLanesAsync(3, Token)))).SelectMany(batch => batch).ToList();
        taken.AddRange(await claims.ClaimLanesAsync(10, Token));

        Assert.Equal(8, taken.Count);
        Assert.Equal(8, taken.Select(claim => claim.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_long_backlog_of_one_grant_does_not_keep_the_others_waiting()
    {
        await using var harness = await StartAsync();
        var media = await harness.VideoAsync(1000, Token);
        foreach (var handle in await HandlesAsync(harness, 3))
        {
            var account = await harness.ConnectAsync(handle, Token);
            await harness.PublishNowAsync(media, Token, account);
            await harness.PublishNowAsync(media, Token, account);
        }

        var order = new List<Guid>();
        for (var i = 0; i < 6; i++)
        {
            harness.Clock.Advance(TimeSpan.FromSeconds(1));
            var claim = Assert.Single(await harness.Get<PublicationClaims>().ClaimLanesAsync(1, Token));
            await harness.Get<ClaimWriter>().WriteAsync(claim, rows => Outcomes.Close(rows, PublicationState.Published, null, null), Token);
            await harness.Get<PublicationClaims>().ReleaseAsync(claim, Token);
            order.Add(claim.GrantId);
        }

        Assert.Equal(3, order.Take(3).Distinct().Count());
        Assert.Equal(order.Take(3), order.Skip(3));
    }

    [Fact(Timeout = 30_000)]
    public async Task A_renewal_that_fails_is_tried_again_while_the_lease_lasts()
    {
        await using var harness = await StartAsync();
        var claim = await ClaimOneAsync(harness);
        var done = new TaskCompletionSource();
        var work = harness.Get<LeaseKeeper>().RunAsync(claim, token => done.Task.WaitAsync(token), Token);

        await ExecuteAsync(harness, "ALTER TABLE lanes RENAME TO lanes_away");
        harness.Clock.Advance(TimeSpan.FromSeconds(3));
        await UntilAsync(() => Task.FromResult(harness.Log.Lines.Any(line => line.Contains("could not be renewed", StringComparison.Ordinal))));
        await ExecuteAsync(harness, "ALTER TABLE lanes_away RENAME TO lanes");
        harness.Clock.Advance(TimeSpan.FromSeconds(3));
        await UntilAsync(async () => (await harness.PublicationAsync(claim.Id, Token)).LeaseUntil == harness.Clock.GetUtcNow() + TimeSpan.FromSeconds(10));

        done.SetResult();
        await work;
    }

    [Fact]
    public async Task The_next_due_instant_is_known()
    {
        await using var harness = await StartAsync();
        Assert.Null(await harness.Get<PublicationClaims>().NextDueAsync(Token));
        var claim = await ClaimOneAsync(harness);

        Assert.Equal((await harness.PublicationAsync(claim.Id, Token)).NextStepAt, await harness.Get<PublicationClaims>().NextDueAsync(Token));
    }

    private static Task ExecuteAsync(PublishingHarness harness, string sql) =>
        harness.WriteAsync(db => db.Database.ExecuteSqlRawAsync(sql, Token), Token);

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        while (!await holds())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Token);
        }
    }

    private static async Task<IReadOnlyList<string>> HandlesAsync(PublishingHarness harness, int count) =>
        [.. (await harness.TikTok.HandlesAsync(Token)).Take(count)];

    private static async Task<Claim> ClaimOneAsync(PublishingHarness harness)
    {
        var account = await harness.ConnectAsync("maple.bakery", Token);
        await harness.PublishNowAsync(await harness.VideoAsync(1000, Token), Token, account);
        return Assert.Single(await harness.Get<PublicationClaims>().ClaimLanesAsync(10, Token));
    }

    private Task<PublishingHarness> StartAsync() => PublishingHarness.StartAsync(provider, Token);
}
