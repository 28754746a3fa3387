using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Cuewright.Server.Hosting;

/// <summary>Tells a database that cannot be reached from a bug in a query.</summary>
internal static class DatabaseFaults
{
    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;

    // idle_in_transaction_session_timeout: this process stood still, and its session was ended.
    private const string StoodStill = "25P03";

    // SQLITE_BUSY, LOCKED, READONLY, IOERR, FULL, CANTOPEN.
    private static readonly HashSet<int> SqliteCodes = [5, 6, 8, 10, 13, 14];

    /// <summary>Two wrote the same thing at once, and the database let one of them.</summary>
    public static bool IsTwice(DbUpdateException exception) => exception.InnerException is
        SqliteException { SqliteExtendedErrorCode: SqliteUnique or SqlitePrimaryKey } or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    /// <returns>A short code of the fault; null when the database is not what failed.</returns>
    public static string? CodeOf(Exception exception)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case SqliteException sqlite when SqliteCodes.Contains(sqlite.SqliteErrorCode):
                    return $"sqlite_{sqlite.SqliteErrorCode}";
                case PostgresException { SqlState: [_, _, ..] state } postgres when postgres.IsTransient || state is StoodStill || state[..2] is "08" or "28" or "3D" or "53" or "57":
                    return $"postgres_{state}";
                case NpgsqlException { InnerException: SocketException socket }:
                    return $"postgres_{socket.SocketErrorCode}";
                case NpgsqlException { InnerException: IOException or TimeoutException }:
                    return "postgres_connection";
            }
        }

        return null;
    }
}
