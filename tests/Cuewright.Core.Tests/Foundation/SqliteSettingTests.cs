using System.Data.Common;
using Cuewright.Core.Tests.Support;
using Cuewright.Core.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Tests.Foundation;

/// <summary>How connections to SQLite are set up: safe against a power cut, patient, and open to readers while somebody writes.</summary>
public sealed class SqliteSettingTests(SqliteCore fixture) : IClassFixture<SqliteCore>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IDbContextFactory<CuewrightDbContext> Contexts => fixture.Core.Get<IDbContextFactory<CuewrightDbContext>>();

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("busy_timeout", "10000")]
    [InlineData("foreign_keys", "1")]
    public async Task Every_connection_has_the_settings(string pragma, string expected)
    {
        await using var db = await Contexts.CreateDbContextAsync(Token);
        await db.Database.OpenConnectionAsync(Token);
        Assert.Equal(expected, await AskAsync(db.Database.GetDbConnection(), $"PRAGMA {pragma}"));
        await db.Database.CloseConnectionAsync();

        // Reopened from the pool, and by the synchronous way too.
        db.Database.OpenConnection();
        Assert.Equal(expected, await AskAsync(db.Database.GetDbConnection(), $"PRAGMA {pragma}"));
    }

    [Fact]
    public async Task A_reader_is_not_held_up_by_a_writer_and_sees_what_was_committed()
    {
        var workspace = (await fixture.Core.OpenAsync(Token)).WorkspaceId;
        await using var writer = await Contexts.CreateDbContextAsync(Token);
        await using var transaction = await writer.Database.BeginTransactionAsync(Token);
        await writer.Workspaces.Where(w => w.Id == workspace).ExecuteUpdateAsync(set => set.SetProperty(w => w.Name, "Being changed"), Token);

        var read = await fixture.Core.ReadAsync(db => db.Workspaces.Where(w => w.Id == workspace).Select(w => w.Name).SingleAsync(Token), Token);
        await transaction.RollbackAsync(Token);

        Assert.StartsWith("Workspace", read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_points_nowhere_is_refused() => await Assert.ThrowsAsync<DbUpdateException>(() => fixture.Core.WriteAsync(
        db =>
        {
            var nowhere = Guid.CreateVersion7(fixture.Core.Clock.GetUtcNow());
            db.Members.Add(new Member { WorkspaceId = nowhere, UserId = nowhere, Role = MemberRole.Editor, JoinedAt = fixture.Core.Clock.GetUtcNow() });
            return Task.CompletedTask;
        },
        Token));

    private static async Task<string?> AskAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (await command.ExecuteScalarAsync(Token))?.ToString();
    }
}
