using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Cuewright.Core.Kernel;

/// <summary>Readers beside one writer (WAL), every commit safe against a power cut (FULL), a patient wait for a foreign lock.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 10000;";

    // EF looks whether the database is there on a connection that may not write, and a backup made by VACUUM INTO is not in WAL yet.
    private const string ReadingPragmas = "PRAGMA busy_timeout = 10000;";

    public static SqlitePragmas Instance { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = For(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = For(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static string For(DbConnection connection) => connection.ConnectionString.Contains("Mode=ReadOnly", StringComparison.OrdinalIgnoreCase) ? ReadingPragmas : Pragmas;
}
