using Cuewright.Core.Kernel;
using Cuewright.Core.Publishing.Holds;
using Cuewright.Core.Tests.Support;
using Cuewright.Testing.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Cuewright.Core.Tests.Publishing.Holds;

public sealed class SqliteEpochCheckTests() : EpochCheckTests(DatabaseProvider.Sqlite)
{
    [Fact]
    public async Task A_backup_that_is_written_over_the_file_is_noticed_although_the_file_is_the_same()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var core = await CoreHarness.StartAsync(DatabaseProvider.Sqlite, cancellation);
        await StartAsync(core);
        var file = new SqliteConnectionStringBuilder(core.Database.ConnectionString).DataSource;
        var backup = file + "-backup";
        await CheckpointAsync(core, cancellation);
        File.Copy(file, backup);
        core.Clock.Advance(TimeSpan.FromMinutes(10));
        await SeenAsync(core);
        core.Clock.Advance(TimeSpan.FromMinutes(10));
        await StartAsync(core);
        Assert.Equal(1, (await InstanceAsync(core)).Epoch);

        SqliteConnection.ClearAllPools();
        File.Delete(file + "-wal");
        File.Delete(file + "-shm");
        // As cp does: the same file with other bytes.
        await File.WriteAllBytesAsync(file, await File.ReadAllBytesAsync(backup, cancellation), cancellation);
        await StartAsync(core);

        var instance = await InstanceAsync(core);
        Assert.Equal((2, HoldReason.Restored), (instance.Epoch, instance.HeldReason));
        await StartAsync(core);
        Assert.Equal(2, (await InstanceAsync(core)).Epoch);
    }

    [Fact]
    public async Task A_backup_made_by_VACUUM_INTO_can_be_started_although_it_is_not_in_WAL()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var core = await CoreHarness.StartAsync(DatabaseProvider.Sqlite, cancellation);
        await StartAsync(core);
        await using var backup = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, cancellation);
        await ExecuteAsync(core, $"VACUUM INTO '{new SqliteConnectionStringBuilder(backup.ConnectionString).DataSource}'", cancellation);
        var restored = core.StartProcess(backup.ConnectionString);

        Assert.Empty(await restored.GetRequiredService<Migrator>().MigrateAsync(cancellation));
        await restored.GetRequiredService<EpochCheck>().RunAsync(cancellation);

        Assert.True(restored.GetRequiredService<PublishingHold>().KeepsTokens);
    }

    private static Task CheckpointAsync(CoreHarness core, CancellationToken cancellationToken) => ExecuteAsync(core, "PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken);

    private static async Task ExecuteAsync(CoreHarness core, string sql, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(core.Database.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
