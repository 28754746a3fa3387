using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Cuewright.Faults.Tests;

/// <summary>A fresh database for one installation: a file in its folder, or one of the test server's.</summary>
internal sealed class FaultDatabase : IAsyncDisposable
{
    public const string Sqlite = "sqlite";
    public const string Postgres = "postgres";
    private const string Variable = "CUEWRIGHT_TEST_POSTGRES";

    private readonly string _name = $"cuewright_faults_{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}";
    private readonly string? _server;

    private FaultDatabase(string? server) => _server = server;

    /// <summary>What the server is told of it; nothing for the default.</summary>
    public IReadOnlyDictionary<string, string> Settings => _server is null
        ? new Dictionary<string, string>(StringComparer.Ordinal)
        : new Dictionary<string, string>(StringComparer.Ordinal) { ["Database__Provider"] = "Postgres", ["Database__ConnectionString"] = ConnectionString };

    private string ConnectionString => new NpgsqlConnectionStringBuilder(_server!) { Database = _name }.ConnectionString;

    /// <summary>Skips the test where there is no PostgreSQL; called first, so that nothing is started in vain.</summary>
    public static void SkipWithout(string kind) =>
        Assert.SkipWhen(kind is Postgres && string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable)), $"{Variable} is not set");

    public static Task<FaultDatabase> CreateAsync(string kind, CancellationToken cancellationToken)
    {
        SkipWithout(kind);
        return kind is Postgres ? OnServerAsync(Environment.GetEnvironmentVariable(Variable)!, cancellationToken) : Task.FromResult(new FaultDatabase(null));
    }

    /// <param name="server">Connection string of the server to make it on.</param>
    public static async Task<FaultDatabase> OnServerAsync(string server, CancellationToken cancellationToken)
    {
        var database = new FaultDatabase(server);
        await database.ExecuteAsync($"CREATE DATABASE {database._name}", cancellationToken);
        return database;
    }

    /// <summary>Ends every connection to it, as an administrator or a broken network does.</summary>
    public Task CutConnectionsAsync(CancellationToken cancellationToken) =>
        ExecuteAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{_name}'", cancellationToken);

    /// <summary>A backup as it is at this moment, restored beside the original, while everybody works on.</summary>
    /// <param name="folder">The installation's.</param>
    /// <returns>What a server is told to use it.</returns>
    public async Task<(string Name, string Value)> BackUpAsync(string folder, CancellationToken cancellationToken)
    {
        const string setting = "Database__ConnectionString";
        var copy = Path.Combine(folder, "restored.db");
        if (_server is not null)
        {
            var dump = Path.Combine(folder, "dump.sql");
            await RunAsync("pg_dump", ["--file", dump, "--dbname", Address(_name)], cancellationToken);
            await ExecuteAsync($"CREATE DATABASE {_name}_restored", cancellationToken);
            await RunAsync("psql", ["--quiet", "--set", "ON_ERROR_STOP=1", "--file", dump, "--output", "/dev/null", "--dbname", Address($"{_name}_restored")], cancellationToken);
            return (setting, new NpgsqlConnectionStringBuilder(_server) { Database = $"{_name}_restored" }.ConnectionString);
        }

        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "cuewright.db")};Pooling=False");
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA busy_timeout = 10000; VACUUM INTO '{copy}'";
        await command.ExecuteNonQueryAsync(cancellationToken);
        return (setting, $"Data Source={copy}");
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await ExecuteAsync($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)", CancellationToken.None);
            await ExecuteAsync($"DROP DATABASE IF EXISTS {_name}_restored WITH (FORCE)", CancellationToken.None);
        }
    }

    private string Address(string database)
    {
        var server = new NpgsqlConnectionStringBuilder(_server!);
        // Quoted, since without a password the next word would be taken for it.
        return $"host='{server.Host}' port='{server.Port}' user='{server.Username}' password='{server.Password}' dbname='{database}'";
    }

    private static async Task RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false })!;
        await process.WaitForExitAsync(cancellationToken);
        Assert.Equal(0, process.ExitCode);
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(_server!) { Pooling = false }.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
