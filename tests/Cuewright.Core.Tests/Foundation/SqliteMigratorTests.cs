using Cuewright.Core.Kernel;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Cuewright.Core.Tests.Foundation;

public sealed class SqliteMigratorTests() : MigratorTests(DatabaseProvider.Sqlite)
{
    [Fact]
    public async Task A_folder_that_is_not_there_yet_is_made()
    {
        var folder = Directory.CreateTempSubdirectory("cuewright-migrate-").FullName;
        var file = Path.Combine(folder, "deep", "er", "cuewright.db");
        await using (var process = Process($"Data Source={file}"))
        {
            await process.GetRequiredService<Migrator>().MigrateAsync(TestContext.Current.CancellationToken);
        }

        Assert.True(File.Exists(file));
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
