using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Kernel;

/// <summary>Brings the database to this version. EF holds its own lock meanwhile, so several processes may start at once.</summary>
internal sealed class Migrator(IDbContextFactory<CuewrightDbContext> contexts, IOptions<DatabaseOptions> options)
{
    /// <returns>The names of the migrations that were applied.</returns>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken)
    {
        CreateFolder();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        await db.Database.MigrateAsync(cancellationToken);
        return pending;
    }

    private void CreateFolder()
    {
        if (options.Value.Provider is DatabaseProvider.Sqlite
            && Path.GetDirectoryName(Path.GetFullPath(new SqliteConnectionStringBuilder(options.Value.ConnectionString).DataSource)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }
    }
}
