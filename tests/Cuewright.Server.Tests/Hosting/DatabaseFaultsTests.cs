using System.Net.Sockets;
using Cuewright.Server.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Cuewright.Server.Tests.Hosting;

/// <summary>Which fault of a database is whose: lost races are the caller's to repeat, a database out of reach is nobody's bug.</summary>
public sealed class DatabaseFaultsTests
{
    [Fact]
    public void What_two_wrote_at_once_is_told_from_every_other_refusal()
    {
        Assert.True(DatabaseFaults.IsTwice(Update(new SqliteException("unique", 19, 2067))));
        Assert.True(DatabaseFaults.IsTwice(Update(new SqliteException("primary key", 19, 1555))));
        Assert.True(DatabaseFaults.IsTwice(Update(Postgres("23505"))));
        Assert.False(DatabaseFaults.IsTwice(Update(new SqliteException("foreign key", 19, 787))));
        Assert.False(DatabaseFaults.IsTwice(Update(Postgres("23503"))));
        Assert.False(DatabaseFaults.IsTwice(Update(new InvalidOperationException("a bug"))));
    }

    [Theory]
    [InlineData("08006")]
    [InlineData("25P03")]
    [InlineData("28P01")]
    [InlineData("3D000")]
    [InlineData("53300")]
    [InlineData("57P01")]
    public void Postgres_out_of_reach_has_a_code(string state) => Assert.Equal($"postgres_{state}", DatabaseFaults.CodeOf(Update(Postgres(state))));

    [Theory]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(13)]
    [InlineData(14)]
    public void Sqlite_out_of_reach_has_a_code(int code) => Assert.Equal($"sqlite_{code}", DatabaseFaults.CodeOf(new InvalidOperationException("around it", new SqliteException("no", code))));

    [Fact]
    public void A_line_that_is_down_has_a_code()
    {
        Assert.Equal("postgres_ConnectionRefused", DatabaseFaults.CodeOf(new NpgsqlException("down", new SocketException((int)SocketError.ConnectionRefused))));
        Assert.Equal("postgres_connection", DatabaseFaults.CodeOf(new NpgsqlException("cut", new IOException("cut"))));
        Assert.Equal("postgres_connection", DatabaseFaults.CodeOf(new NpgsqlException("slow", new TimeoutException("slow"))));
    }

    [Fact]
    public void A_bug_in_a_query_is_no_fault_of_the_database()
    {
        Assert.Null(DatabaseFaults.CodeOf(Update(Postgres("42703"))));
        Assert.Null(DatabaseFaults.CodeOf(new SqliteException("no such column", 1)));
        Assert.Null(DatabaseFaults.CodeOf(new InvalidOperationException("a bug")));
    }

    private static DbUpdateException Update(Exception inner) => new("not saved", inner);

    private static PostgresException Postgres(string state) => new("refused", "ERROR", "ERROR", state);
}
