using Npgsql;

namespace Cuewright.Faults.Tests;

public sealed class PostgresKillTests : KillTests, IAsyncDisposable
{
    private const string Variable = "CUEWRIGHT_TEST_POSTGRES";
    private readonly string? _server = Environment.GetEnvironmentVariable(Variable);
    private readonly string _name = $"cuewright_faults_{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}";

    public PostgresKillTests() => Assert.SkipWhen(string.IsNullOrEmpty(_server), $"{Variable} is not set");

    public async ValueTask DisposeAsync()
    {
        if (!string.IsNullOrEmpty(_server))
        {
            await ExecuteAsync($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
        }
    }

    protected override async Task<IReadOnlyDictionary<string, string>> DatabaseAsync()
    {
        await ExecuteAsync($"CREATE DATABASE {_name}");
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Database__Provider"] = "Postgres",
            ["Database__ConnectionString"] = new NpgsqlConnectionStringBuilder(_server!) { Database = _name }.ConnectionString,
        };
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(_server!) { Pooling = false }.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }
}
