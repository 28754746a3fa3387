using Cuewright.Core.Kernel;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Cuewright.Core.Publishing.Holds;

/// <summary>Finds out where the database lies that this process is connected to.</summary>
internal sealed class DatabasePlace(IDbContextFactory<CuewrightDbContext> contexts, IOptions<DatabaseOptions> options)
{
    /// <summary>The file of a SQLite database; null with PostgreSQL.</summary>
    public string? File => options.Value.Provider is DatabaseProvider.Sqlite
        ? Path.GetFullPath(new SqliteConnectionStringBuilder(options.Value.ConnectionString).DataSource)
        : null;

    public async Task<DatabaseIdentity> ReadAsync(CancellationToken cancellationToken)
    {
        if (File is { } file)
        {
            return FileIdentity.Of(file);
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var database = await db.Database.SqlQueryRaw<long>("SELECT oid::bigint AS \"Value\" FROM pg_database WHERE datname = current_database()").SingleAsync(cancellationToken);
        return DatabaseIdentity.OfPostgres(await SystemAsync(db, cancellationToken), database);
    }

    private static async Task<string?> SystemAsync(CuewrightDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            return await db.Database.SqlQueryRaw<string>("SELECT system_identifier::text AS \"Value\" FROM pg_control_system()").SingleAsync(cancellationToken);
        }
        catch (PostgresException refused) when (refused.SqlState is PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.UndefinedFunction)
        {
            // The oid must do then: it tells a copy on the same server, and no other.
            return null;
        }
    }
}
