using Cuewright.Core.Kernel;
using Cuewright.Core.Publishing.Holds;
using Cuewright.Core.Tests.Support;
using Microsoft.Data.Sqlite;

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

    private static async Task CheckpointAsync(CoreHarness core, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(core.Database.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
