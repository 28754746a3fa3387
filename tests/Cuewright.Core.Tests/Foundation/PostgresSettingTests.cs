using Cuewright.Core.Kernel;
using Cuewright.Core.Tests.Support;
using Cuewright.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Cuewright.Core.Tests.Foundation;

/// <summary>How connections to PostgreSQL are set up: whoever stands still in a transaction does not hold up the others for ever.</summary>
public sealed class PostgresSettingTests(PostgresCore server) : IClassFixture<PostgresCore>
{
    private const string Ask = "SELECT current_setting('idle_in_transaction_session_timeout') AS \"Value\"";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_that_stands_still_in_a_transaction_is_ended() =>
        Assert.Equal("10s", await server.OrSkip().Core.ReadAsync(db => db.Database.SqlQueryRaw<string>(Ask).SingleAsync(Token), Token));

    [Fact]
    public async Task What_the_administrator_sets_wins()
    {
        Assert.SkipWhen(TestDatabase.PostgresMissing is not null, TestDatabase.PostgresMissing ?? "");
        var builder = new DbContextOptionsBuilder<CuewrightDbContext>();
        var connection = new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable(TestDatabase.PostgresVariable)) { Options = "-c idle_in_transaction_session_timeout=3s -c work_mem=8MB" };
        DatabaseSetUp.Configure(builder, new DatabaseOptions { Provider = DatabaseProvider.Postgres, ConnectionString = connection.ConnectionString });
        await using var db = new CuewrightDbContext(builder.Options);
        Assert.Equal("3s", await db.Database.SqlQueryRaw<string>(Ask).SingleAsync(Token));
    }
}
