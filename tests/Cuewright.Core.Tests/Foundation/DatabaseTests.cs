using Cuewright.Core.Kernel;
using Cuewright.Core.Tests.Support;
using Cuewright.Core.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cuewright.Core.Tests.Foundation;

/// <summary>What a unit of work promises, whatever else runs beside it.</summary>
public abstract class DatabaseTests(CoreFixture fixture)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private CoreHarness Core => fixture.Core;

    private Database Database => Core.Get<Database>();

    [Fact]
    public async Task A_failure_undoes_itself_and_none_of_its_neighbours()
    {
        var rows = Enumerable.Range(0, 24).Select(_ => New()).ToList();

        var outcomes = await Task.WhenAll(rows.Select((row, i) => AddedAsync(Database, row, fails: i % 3 == 0)));

        Assert.Equal(rows.Select((_, i) => i % 3 != 0), outcomes);
        Assert.Equal(rows.Where((_, i) => i % 3 != 0).Select(row => row.Id).ToHashSet(), await StoredAmongAsync(rows));
    }

    [Fact]
    public async Task A_row_that_breaks_a_rule_of_the_database_takes_only_its_own_write_with_it()
    {
        var (stored, twin, neighbour) = (New(), New(), New());
        Assert.True(await AddedAsync(Database, stored, fails: false));

        await Assert.ThrowsAnyAsync<DbUpdateException>(() => Database.WriteAsync(
            WorkspaceScope.Instance,
            db =>
            {
                db.Workspaces.Add(twin);
                db.Workspaces.Add(new Workspace { Id = stored.Id, Name = "Twice", TimeZone = "UTC", CreatedAt = stored.CreatedAt });
                return Task.CompletedTask;
            },
            Token));
        Assert.True(await AddedAsync(Database, neighbour, fails: false));

        Assert.Equal([stored.Id, neighbour.Id], await StoredAmongAsync([stored, twin, neighbour]));
    }

    [Fact]
    public async Task Nobody_hears_of_a_change_before_it_is_committed_or_of_one_that_was_not()
    {
        var row = New();
        var heard = new List<string>();

        await Assert.ThrowsAsync<InvalidOperationException>(() => Database.WriteAsync(
            WorkspaceScope.Instance,
            db =>
            {
                db.AfterCommit(() => heard.Add("never"));
                throw new InvalidOperationException("Changed its mind.");
            },
            Token));
        await Database.WriteAsync(
            WorkspaceScope.Instance,
            db =>
            {
                db.Workspaces.Add(row);
                db.AfterCommit(() => heard.Add(IsStored(row) ? "first, committed" : "first, too early"));
                db.AfterCommit(() => heard.Add("second"));
                return Task.CompletedTask;
            },
            Token);

        Assert.Equal(["first, committed", "second"], heard);
    }

    [Fact]
    public async Task A_write_that_is_cancelled_within_leaves_nothing_and_holds_nobody_up()
    {
        using var closed = new CancellationTokenSource();
        var (row, next) = (New(), New());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Database.WriteAsync(
            WorkspaceScope.Instance,
            async db =>
            {
                db.Workspaces.Add(row);
                await db.SaveChangesAsync(closed.Token);
                await closed.CancelAsync();
            },
            closed.Token));

        Assert.True(await AddedAsync(Database, next, fails: false));
        Assert.Equal([next.Id], await StoredAmongAsync([row, next]));
    }

    [Fact]
    public async Task Every_one_of_many_parallel_changes_of_one_row_counts()
    {
        var row = New();
        await AddedAsync(Database, row, fails: false);
        var other = Core.StartProcess().GetRequiredService<Database>();

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => (i % 2 == 0 ? Database : other).WriteAsync(
            WorkspaceScope.Instance,
            db => db.Workspaces.Where(w => w.Id == row.Id).ExecuteUpdateAsync(set => set.SetProperty(w => w.Version, w => w.Version + 1), Token),
            Token)));

        Assert.Equal(41, (await FindAsync(row)).Version);
    }

    [Fact]
    public async Task Of_two_who_read_the_same_row_only_the_first_can_change_it()
    {
        var row = New();
        await AddedAsync(Database, row, fails: false);
        await using var slow = await Core.Get<IDbContextFactory<CuewrightDbContext>>().CreateDbContextAsync(Token);
        slow.Scope = WorkspaceScope.Instance;
        var stale = await slow.Workspaces.SingleAsync(w => w.Id == row.Id, Token);
        await Database.WriteAsync(WorkspaceScope.Instance, async db => (await db.Workspaces.SingleAsync(w => w.Id == row.Id, Token)).Name = "First", Token);

        stale.Name = "Second";
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => slow.SaveChangesAsync(Token));

        var stored = await FindAsync(row);
        Assert.Equal(("First", 2), (stored.Name, stored.Version));
    }

    [Fact]
    public async Task The_version_moves_with_a_change_and_not_without_one()
    {
        var row = New();
        await AddedAsync(Database, row, fails: false);

        await Database.WriteAsync(WorkspaceScope.Instance, db => db.Workspaces.SingleAsync(w => w.Id == row.Id, Token), Token);
        Assert.Equal(1, (await FindAsync(row)).Version);
        await Database.WriteAsync(WorkspaceScope.Instance, async db => (await db.Workspaces.SingleAsync(w => w.Id == row.Id, Token)).TimeZone = "Asia/Tokyo", Token);

        Assert.Equal(2, (await FindAsync(row)).Version);
    }

    [Fact]
    public async Task A_context_without_a_scope_sees_nobodys_rows()
    {
        var (ours, theirs) = (await Core.OpenAsync(Token), await Core.OpenAsync(Token));
        var (our, their) = ((await ours.DraftAsync("Ours", Token)).Post.Id, (await theirs.DraftAsync("Theirs", Token)).Post.Id);

        Assert.Empty(await Database.ReadAsync(default, db => db.Posts.ToListAsync(Token), Token));
        Assert.Equal([our], await Database.ReadAsync(WorkspaceScope.Of(ours.WorkspaceId), db => db.Posts.Select(p => p.Id).ToListAsync(Token), Token));
        Assert.Equal(2, await Database.ReadAsync(WorkspaceScope.Instance, db => db.Posts.CountAsync(p => p.Id == our || p.Id == their, Token), Token));
    }

    [Fact]
    public async Task A_statement_reaches_the_rows_of_its_workspace_only()
    {
        var (ours, theirs) = (await Core.OpenAsync(Token), await Core.OpenAsync(Token));
        var their = (await theirs.DraftAsync("Theirs", Token)).Post.Id;

        await Database.WriteAsync(WorkspaceScope.Of(ours.WorkspaceId), db => db.Posts.ExecuteUpdateAsync(set => set.SetProperty(p => p.Caption, "Taken over"), Token), Token);
        await Database.WriteAsync(WorkspaceScope.Of(ours.WorkspaceId), db => db.Posts.ExecuteDeleteAsync(Token), Token);

        Assert.Equal("Theirs", (await theirs.PostAsync(their, Token)).Post.Caption);
    }

    [Fact]
    public async Task What_is_read_is_not_tracked()
    {
        var row = New();
        await AddedAsync(Database, row, fails: false);

        var tracked = await Database.ReadAsync(
            WorkspaceScope.Instance,
            async db =>
            {
                await db.Workspaces.SingleAsync(w => w.Id == row.Id, Token);
                return db.ChangeTracker.Entries().Count();
            },
            Token);

        Assert.Equal(0, tracked);
    }

    [Fact]
    public async Task Instants_keep_every_tick_and_are_compared_as_instants()
    {
        var at = new DateTimeOffset(2026, 3, 29, 2, 30, 0, TimeSpan.FromHours(5.5)).AddTicks(1);
        var row = New(at);
        await AddedAsync(Database, row, fails: false);

        var sameElsewhere = at.ToOffset(TimeSpan.FromHours(-8));
        Assert.Equal((at.UtcTicks, TimeSpan.Zero), ((await FindAsync(row)).CreatedAt.Ticks, (await FindAsync(row)).CreatedAt.Offset));
        Assert.True(await Core.ReadAsync(db => db.Workspaces.AnyAsync(w => w.Id == row.Id && w.CreatedAt == sameElsewhere, Token), Token));
        var before = sameElsewhere.AddTicks(-1);
        Assert.True(await Core.ReadAsync(db => db.Workspaces.AnyAsync(w => w.Id == row.Id && w.CreatedAt > before, Token), Token));
    }

    private static async Task<bool> AddedAsync(Database database, Workspace row, bool fails)
    {
        try
        {
            await database.WriteAsync(
                WorkspaceScope.Instance,
                async db =>
                {
                    db.Workspaces.Add(row);
                    await db.SaveChangesAsync(Token);
                    if (fails)
                    {
                        throw new InvalidOperationException("After it was written, before it was committed.");
                    }
                },
                Token);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private Workspace New(DateTimeOffset? at = null) =>
        new() { Id = Guid.CreateVersion7(Core.Clock.GetUtcNow()), Name = "Row", TimeZone = "UTC", CreatedAt = at ?? Core.Clock.GetUtcNow() };

    private Task<Workspace> FindAsync(Workspace row) => Core.ReadAsync(db => db.Workspaces.SingleAsync(w => w.Id == row.Id, Token), Token);

    // What is asked for after a commit is asked synchronously.
    private bool IsStored(Workspace row)
    {
        using var db = Core.Get<IDbContextFactory<CuewrightDbContext>>().CreateDbContext();
        return db.Workspaces.Any(w => w.Id == row.Id);
    }

    private Task<HashSet<Guid>> StoredAmongAsync(IReadOnlyList<Workspace> rows)
    {
        var ids = rows.Select(row => row.Id).ToList();
        return Core.ReadAsync(async db => (await db.Workspaces.Where(w => ids.Contains(w.Id)).Select(w => w.Id).ToListAsync(Token)).ToHashSet(), Token);
    }
}
