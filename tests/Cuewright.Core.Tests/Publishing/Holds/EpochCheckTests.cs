using Cuewright.Core.Kernel;
using Cuewright.Core.Publishing.Holds;
using Cuewright.Core.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cuewright.Core.Tests.Publishing.Holds;

/// <summary>What a start finds out about the database's place.</summary>
public abstract class EpochCheckTests(DatabaseProvider provider)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_start_adopts_the_database_and_later_ones_change_nothing()
    {
        await using var core = await CoreHarness.StartAsync(provider, Token);

        await StartAsync(core);
        core.Clock.Advance(TimeSpan.FromDays(3));
        await StartAsync(core);
        await core.StartProcess().GetRequiredService<EpochCheck>().RunAsync(Token);

        var instance = await InstanceAsync(core);
        Assert.Equal((1, false, null, 1), (instance.Epoch, instance.IsHeld, instance.EpochSince, instance.Version));
        Assert.False(core.Get<PublishingHold>().IsHeld);
    }

    [Fact]
    public async Task Another_place_begins_another_life_with_publishing_held_and_says_how_far_the_database_knew()
    {
        await using var core = await CoreHarness.StartAsync(provider, Token);
        await StartAsync(core);
        var backup = core.Clock.GetUtcNow();
        await LieElsewhereAsync(core);
        core.Clock.Advance(TimeSpan.FromHours(5));

        await StartAsync(core);

        var instance = await InstanceAsync(core);
        Assert.Equal((2, HoldReason.Moved, core.Clock.GetUtcNow(), backup), (instance.Epoch, instance.HeldReason, instance.HeldSince, instance.KnownUntil));
        Assert.True(core.Get<PublishingHold>() is { IsHeld: true, KeepsTokens: true });
        await StartAsync(core);
        Assert.Equal((2, true), ((await InstanceAsync(core)).Epoch, (await InstanceAsync(core)).IsHeld));
        Assert.Equal(["publishing.held"], await AuditAsync(core));
    }

    [Fact]
    public async Task Several_processes_that_start_at_once_begin_one_life()
    {
        await using var core = await CoreHarness.StartAsync(provider, Token);
        await StartAsync(core);
        await LieElsewhereAsync(core);
        // One process on SQLite, as its rule is.
        var checks = Enumerable.Range(0, provider is DatabaseProvider.Postgres ? 4 : 1).Select(_ => core.StartProcess().GetRequiredService<EpochCheck>()).ToList();

        await Task.WhenAll(checks.Select(check => check.RunAsync(Token)));

        Assert.Equal(2, (await InstanceAsync(core)).Epoch);
        Assert.Single(await AuditAsync(core));
    }

    [Fact]
    public async Task Held_and_released_by_an_operator()
    {
        await using var core = await CoreHarness.StartAsync(provider, Token);
        await StartAsync(core);
        var (hold, release) = (core.Get<HoldPublishing>(), core.Get<ReleasePublishing>());

        Assert.True(await hold.ExecuteAsync(Audit.Actor.System, HoldReason.Asked, Token));
        Assert.False(await hold.ExecuteAsync(Audit.Actor.System, HoldReason.Asked, Token));
        // There is no other life, so the tokens are ours alone.
        Assert.True(core.Get<PublishingHold>() is { IsHeld: true, KeepsTokens: false });
        Assert.True(await release.ExecuteAsync(Audit.Actor.System, Token));
        Assert.False(await release.ExecuteAsync(Audit.Actor.System, Token));

        Assert.Equal((1, false), ((await InstanceAsync(core)).Epoch, (await InstanceAsync(core)).IsHeld));
        Assert.Equal(["publishing.held", "publishing.released"], await AuditAsync(core));
    }

    [Fact]
    public async Task A_running_process_learns_of_it_by_looking()
    {
        await using var core = await CoreHarness.StartAsync(provider, Token);
        await StartAsync(core);
        var other = core.StartProcess();
        var look = other.GetRequiredService<HoldLook>();

        await core.Get<HoldPublishing>().ExecuteAsync(Audit.Actor.System, HoldReason.Restored, Token);
        await look.RunAsync(Token);
        Assert.True(other.GetRequiredService<PublishingHold>().KeepsTokens);
        core.Clock.Advance(TimeSpan.FromMinutes(1));
        await look.RunAsync(Token);
        Assert.Equal(core.Clock.GetUtcNow(), (await InstanceAsync(core)).LastSeenAt);
        await core.Get<ReleasePublishing>().ExecuteAsync(Audit.Actor.System, Token);
        await look.RunAsync(Token);
        Assert.False(other.GetRequiredService<PublishingHold>().IsHeld);
    }

    private protected static Task StartAsync(CoreHarness core) => core.Get<EpochCheck>().RunAsync(Token);

    private protected static Task<Instance> InstanceAsync(CoreHarness core) => core.ReadAsync(db => db.Instance.SingleAsync(Token), Token);

    private protected static Task SeenAsync(CoreHarness core) => core.StartProcess().GetRequiredService<HoldLook>().RunAsync(Token);

    private static Task LieElsewhereAsync(CoreHarness core) => core.WriteAsync(
        async db =>
        {
            var instance = await db.Instance.SingleAsync(Token);
            instance.Identity = (DatabaseIdentity.Parse(instance.Identity) with { Place = "1", Origin = "1" }).ToString();
        },
        Token);

    private static Task<List<string>> AuditAsync(CoreHarness core) =>
        core.ReadAsync(db => db.AuditEntries.Where(entry => entry.EntityKind == "instance").OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync(Token), Token);
}
