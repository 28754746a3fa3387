using Cuewright.Core.Kernel;
using Cuewright.Core.Workspaces;
using Cuewright.Testing.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Tests.Foundation;

/// <summary>Units of work that are written at the same moment share what they can, and nothing else.</summary>
public abstract class WriteTests(DatabaseProvider provider)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Units_written_at_once_are_all_there()
    {
        await using var harness = await StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 300).Select(number => AddAsync(harness, $"w{number}")));

        Assert.Equal(300, await CountAsync(harness));
    }

    [Fact]
    public async Task The_failure_of_one_does_not_undo_its_neighbours()
    {
        await using var harness = await StartAsync();

        var writes = Enumerable.Range(0, 60).Select(number => number % 3 == 0 ? FailAsync(harness, $"w{number}") : AddAsync(harness, $"w{number}")).ToList();

        foreach (var (write, number) in writes.Select((write, number) => (write, number)))
        {
            if (number % 3 == 0)
            {
                await Assert.ThrowsAsync<InvalidOperationException>(() => write);
            }
            else
            {
                await write;
            }
        }

        Assert.Equal(40, await CountAsync(harness));
    }

    [Fact]
    public async Task A_row_that_breaks_a_rule_of_the_database_undoes_its_own_unit_alone()
    {
        await using var harness = await StartAsync();
        var id = Guid.CreateVersion7(harness.Clock.GetUtcNow());
        await AddAsync(harness, "first", id);

        var writes = new[] { AddAsync(harness, "before"), AddAsync(harness, "the same id again", id), AddAsync(harness, "behind") };

        await writes[0];
        await Assert.ThrowsAsync<DbUpdateException>(() => writes[1]);
        await writes[2];
        Assert.Equal(3, await CountAsync(harness));
    }

    [Fact]
    public async Task Nobody_hears_of_a_change_that_was_undone()
    {
        await using var harness = await StartAsync();
        var told = new List<string>();

        await Assert.ThrowsAsync<InvalidOperationException>(() => harness.WriteAsync(
            db =>
            {
                db.AfterCommit(() => told.Add("undone"));
                throw new InvalidOperationException("Changed its mind.");
            },
            Token));
        await harness.WriteAsync(
            db =>
            {
                db.AfterCommit(() => told.Add("done"));
                return Task.CompletedTask;
            },
            Token);

        Assert.Equal(["done"], told);
    }

    [Fact]
    public async Task Who_gives_up_waiting_has_written_nothing()
    {
        await using var harness = await StartAsync();
        using var impatient = CancellationTokenSource.CreateLinkedTokenSource(Token);
        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => harness.WriteAsync(db => { db.Workspaces.Add(New(harness, "never")); return Task.CompletedTask; }, impatient.Token));

        Assert.Equal(0, await CountAsync(harness));
    }

    [Fact]
    public async Task A_unit_sees_only_the_scope_it_asked_for_whoever_used_the_context_before()
    {
        await using var harness = await StartAsync();
        var account = await harness.ConnectAsync("maple.bakery", Token);
        var foreign = WorkspaceScope.Of(Guid.CreateVersion7(harness.Clock.GetUtcNow()));

        for (var turn = 0; turn < 5; turn++)
        {
            Assert.Equal(1, await harness.ReadAsync(db => db.Accounts.CountAsync(a => a.Id == account, Token), Token));
            Assert.Equal(0, await harness.Get<Database>().ReadAsync(foreign, db => db.Accounts.CountAsync(a => a.Id == account, Token), Token));
            Assert.Equal(0, await harness.Get<Database>().WriteAsync(foreign, db => db.Accounts.CountAsync(a => a.Id == account, Token), Token));
        }
    }

    [Fact]
    public async Task What_was_changed_but_not_saved_is_forgotten_with_its_unit()
    {
        await using var harness = await StartAsync();
        await AddAsync(harness, "kept");

        await Assert.ThrowsAsync<InvalidOperationException>(() => harness.WriteAsync(
            async db =>
            {
                (await db.Workspaces.SingleAsync(w => w.Name == "kept", Token)).Name = "changed";
                throw new InvalidOperationException("Not saved.");
            },
            Token));
        await AddAsync(harness, "other");

        Assert.True(await harness.ReadAsync(db => db.Workspaces.AnyAsync(w => w.Name == "kept", Token), Token));
    }

    private static Task AddAsync(PublishingHarness harness, string name, Guid? id = null) =>
        harness.WriteAsync(db => { db.Workspaces.Add(New(harness, name, id)); return Task.CompletedTask; }, Token);

    private static Task FailAsync(PublishingHarness harness, string name) => harness.WriteAsync(
        async db =>
        {
            db.Workspaces.Add(New(harness, name));
            await db.SaveChangesAsync(Token);
            throw new InvalidOperationException("After it was saved.");
        },
        Token);

    private static Workspace New(PublishingHarness harness, string name, Guid? id = null) =>
        new() { Id = id ?? Guid.CreateVersion7(harness.Clock.GetUtcNow()), Name = name, TimeZone = "UTC", CreatedAt = harness.Clock.GetUtcNow() };

    // Besides the one that every harness has.
    private static Task<int> CountAsync(PublishingHarness harness) =>
        harness.ReadAsync(db => db.Workspaces.CountAsync(w => w.Id != PublishingHarness.WorkspaceId, Token), Token);

    private Task<PublishingHarness> StartAsync() => PublishingHarness.StartAsync(provider, Token);
}
