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

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await ExecuteAsync($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)", CancellationToken.None);
        }
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(_server!) { Pooling = false }.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
