using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Kernel;

/// <summary>
/// Brings the database to this version; several processes may start at once. EF's own lock does that on SQLite. On PostgreSQL it is given
/// back between migrations (seen: two processes adding one column), so one of ours is held around them all.
/// </summary>
internal sealed class Migrator(IDbContextFactory<CuewrightDbContext> contexts, IOptions<DatabaseOptions> options)
{
    /// <returns>The names of the migrations that were applied.</returns>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken)
    {
        CreateFolder();
        await using var holder = await contexts.CreateDbContextAsync(cancellationToken);
        await using var held = await HoldAsync(holder.Database, cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        await db.Database.MigrateAsync(cancellationToken);
        return pending;
    }

    // The end of the transaction gives the lock back, the end of the process too. A database that is not there yet is made by EF.
    private async Task<IDbContextTransaction?> HoldAsync(DatabaseFacade database, CancellationToken cancellationToken)
    {
        if (options.Value.Provider is not DatabaseProvider.Postgres || !await database.CanConnectAsync(cancellationToken))
        {
            return null;
        }

        var transaction = await database.BeginTransactionAsync(cancellationToken);
        // Whoever migrates before us may take longer than a command usually does.
        database.SetCommandTimeout(0);
        // It stands still on purpose, while another connection works.
        await database.ExecuteSqlAsync($"SET LOCAL idle_in_transaction_session_timeout = 0", cancellationToken);
        await database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('cuewright migrations'))", cancellationToken);
        return transaction;
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
