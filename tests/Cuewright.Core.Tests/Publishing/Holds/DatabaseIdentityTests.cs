using Cuewright.Core.Publishing.Holds;
using Microsoft.Data.Sqlite;

namespace Cuewright.Core.Tests.Publishing.Holds;

/// <summary>What counts as the same place of a database.</summary>
public sealed class DatabaseIdentityTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cuewright-identity-").FullName;

    private string File => Path.Combine(_folder, "cuewright.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("sqlite 12 100 8:1", "sqlite 12 100 8:1", true)]
    [InlineData("sqlite 12 100 8:1", "sqlite 12 100 0:47", true)]
    [InlineData("sqlite 12 100 8:1", "sqlite 12 200 8:1", false)]
    [InlineData("sqlite 12 100 8:1", "sqlite 13 100 8:1", false)]
    [InlineData("sqlite 12 ? 8:1", "sqlite 12 ? 8:2", false)]
    [InlineData("sqlite 12 ? 8:1", "sqlite 12 100 8:1", true)]
    [InlineData("sqlite ? 100 ?", "sqlite ? 200 ?", false)]
    [InlineData("postgres 16384 77 ?", "postgres 16384 77 ?", true)]
    [InlineData("postgres 16384 77 ?", "postgres 16384 78 ?", false)]
    [InlineData("postgres 16384 77 ?", "postgres 16385 77 ?", false)]
    [InlineData("postgres 16384 ? ?", "postgres 16384 78 ?", true)]
    [InlineData("postgres 16384 77 ?", "sqlite 16384 77 ?", false)]
    public void Only_what_both_know_can_tell_them_apart(string one, string other, bool same)
    {
        Assert.Equal(same, DatabaseIdentity.Parse(one).IsSameAs(DatabaseIdentity.Parse(other)));
        Assert.Equal(same, DatabaseIdentity.Parse(other).IsSameAs(DatabaseIdentity.Parse(one)));
        Assert.Equal(one, DatabaseIdentity.Parse(one).ToString());
    }

    [Fact]
    public void A_file_stays_itself_when_it_is_written_vacuumed_renamed_or_reached_by_another_path()
    {
        Execute("PRAGMA journal_mode = WAL; CREATE TABLE t (v BLOB); INSERT INTO t VALUES (randomblob(100000));");
        var before = FileIdentity.Of(File);

        Execute("DELETE FROM t; VACUUM; PRAGMA wal_checkpoint(TRUNCATE);");
        Assert.Equal(before, FileIdentity.Of(File));
        var elsewhere = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "moved")).FullName, "other.db");
        SqliteConnection.ClearAllPools();
        System.IO.File.Move(File, elsewhere);
        Assert.Equal(before, FileIdentity.Of(elsewhere));
        System.IO.File.CreateSymbolicLink(File, elsewhere);
        Assert.Equal(before, FileIdentity.Of(File));
    }

    [Fact]
    public void A_copy_is_another_even_where_it_gets_the_inode_of_the_one_that_was_deleted()
    {
        Execute("CREATE TABLE t (v INTEGER);");
        var before = FileIdentity.Of(File);
        var backup = Path.Combine(_folder, "backup.db");
        Execute($"VACUUM INTO '{backup}'");
        Assert.False(FileIdentity.Of(backup).IsSameAs(before));

        SqliteConnection.ClearAllPools();
        System.IO.File.Delete(File);
        System.IO.File.Copy(backup, File);

        Assert.False(FileIdentity.Of(File).IsSameAs(before));
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
