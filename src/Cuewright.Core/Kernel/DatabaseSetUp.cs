using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Kernel;

/// <summary>Chooses provider, migrations and connection settings.</summary>
internal static class DatabaseSetUp
{
    public static void Configure(DbContextOptionsBuilder builder, DatabaseOptions options)
    {
        switch (options.Provider)
        {
            case DatabaseProvider.Sqlite:
                builder.UseSqlite(Private(options.ConnectionString), sqlite => sqlite.MigrationsAssembly("Cuewright.Migrations.Sqlite"))
                    .AddInterceptors(SqlitePragmas.Instance);
                break;
            case DatabaseProvider.Postgres:
                builder.UseNpgsql(options.ConnectionString, postgres => postgres.MigrationsAssembly("Cuewright.Migrations.Postgres"));
                break;
        }
    }

    // A shared cache locks whole tables against readers; WAL with private caches does not.
    private static string Private(string connectionString) =>
        new SqliteConnectionStringBuilder(connectionString) { Cache = SqliteCacheMode.Private, ForeignKeys = true }.ConnectionString;
}
