using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Cuewright.Core.Kernel;

/// <summary>Chooses provider, migrations and connection settings.</summary>
internal static class DatabaseSetUp
{
    private const string IdleInTransaction = "idle_in_transaction_session_timeout";

    public static void Configure(DbContextOptionsBuilder builder, DatabaseOptions options)
    {
        switch (options.Provider)
        {
            case DatabaseProvider.Sqlite:
                builder.UseSqlite(Private(options.ConnectionString), sqlite => sqlite.MigrationsAssembly("Cuewright.Migrations.Sqlite"))
                    .AddInterceptors(SqlitePragmas.Instance);
                break;
            case DatabaseProvider.Postgres:
                builder.UseNpgsql(Postgres(options.ConnectionString), postgres => postgres.MigrationsAssembly("Cuewright.Migrations.Postgres"));
                break;
        }
    }

    // A shared cache locks whole tables against readers; WAL with private caches does not.
    private static string Private(string connectionString) =>
        new SqliteConnectionStringBuilder(connectionString) { Cache = SqliteCacheMode.Private, ForeignKeys = true }.ConnectionString;

    private static string Postgres(string connectionString)
    {
        var builder = Impatient(new NpgsqlConnectionStringBuilder(connectionString));
        // Nothing that a connection could keep for its next user is ever set, and each unit of work would pay for the reset.
        builder.NoResetOnClose = true;
        return builder.ConnectionString;
    }

    // A process that stands still in the middle of a transaction keeps its row locks, and everybody's claims wait for them: seen with SIGSTOP. Its leases
    // end after ten seconds, and so must these.
    private static NpgsqlConnectionStringBuilder Impatient(NpgsqlConnectionStringBuilder builder)
    {
        if (builder.Options?.Contains(IdleInTransaction, StringComparison.Ordinal) is not true)
        {
            builder.Options = $"{builder.Options} -c {IdleInTransaction}=10s".TrimStart();
        }

        return builder;
    }
}
