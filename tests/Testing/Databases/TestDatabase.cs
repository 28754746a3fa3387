using Cuewright.Core.Kernel;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Cuewright.Testing.Databases;

/// <summary>An empty database of its own for one test class: a file for SQLite, a database on the test server for PostgreSQL.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    public const string PostgresVariable = "CUEWRIGHT_TEST_POSTGRES";
    private readonly string? _file;
    private readonly string? _server;
    private readonly string? _name;

    private TestDatabase(DatabaseProvider provider, string connectionString, string? file, string? server, string? name)
    {
        (Provider, ConnectionString) = (provider, connectionString);
        (_file, _server, _name) = (file, server, name);
    }

    public DatabaseProvider Provider { get; }

    public string ConnectionString { get; }

    /// <summary>Why PostgreSQL tests cannot run here; null when they can.</summary>
    public static string? PostgresMissing =>
        Environment.GetEnvironmentVariable(PostgresVariable) is { Length: > 0 } ? null : $"{PostgresVariable} is not set";

    public static async Task<TestDatabase> CreateAsync(DatabaseProvider provider, CancellationToken cancellationToken)
    {
        var name = $"cuewright_{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}";
        if (provider is DatabaseProvider.Sqlite)
        {
            var file = Path.Combine(Path.GetTempPath(), name + ".db");
            return new TestDatabase(provider, $"Data Source={file}", file, null, null);
        }

        var server = Environment.GetEnvironmentVariable(PostgresVariable) ?? throw new InvalidOperationException(PostgresMissing);
        await ExecuteAsync(server, $"CREATE DATABASE {name}", cancellationToken);
        return new TestDatabase(provider, new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 20 }.ConnectionString, null, server, name);
    }

    public async ValueTask DisposeAsync()
    {
        if (_file is not null)
        {
            SqliteConnection.ClearAllPools();
            foreach (var path in Directory.GetFiles(Path.GetDirectoryName(_file)!, Path.GetFileName(_file) + "*"))
            {
                File.Delete(path);
            }
        }
        else
        {
            await ExecuteAsync(_server!, $"DROP DATABASE IF EXISTS {_name} WITH (FORCE)", CancellationToken.None);
        }
    }

    private static async Task ExecuteAsync(string server, string sql, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
