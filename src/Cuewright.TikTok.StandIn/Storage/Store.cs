using System.Text.Json.Serialization.Metadata;
using Microsoft.Data.Sqlite;

namespace Cuewright.TikTok.StandIn.Storage;

/// <summary>
/// The SQLite file behind the collections: one table of documents. A change is committed before anybody is told of it, so that what was answered
/// survives kill -9. One process at a time: the file stays locked.
/// </summary>
internal sealed class Store : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SqliteConnection _connection;
    private readonly List<ICollection> _collections = [];
    private SqliteTransaction? _transaction;

    public Store(string directory)
    {
        Directory.CreateDirectory(directory);
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(directory, "stand-in.db"),
            Pooling = false,
            DefaultTimeout = 1,
        }.ConnectionString);
        _connection.Open();
        Run("PRAGMA locking_mode = EXCLUSIVE");
        Run("PRAGMA journal_mode = WAL");
        // Enough against a killed process; only a power cut could lose the last commits.
        Run("PRAGMA synchronous = NORMAL");
        Run("CREATE TABLE IF NOT EXISTS documents (number INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (kind, id))");
    }

    public Collection<T> Open<T>(string kind, JsonTypeInfo<T> json, Func<T, string> id, Func<T, string> group)
        where T : class
    {
        var collection = new Collection<T>(this, kind, json, id, group);
        collection.Load();
        _collections.Add(collection);
        return collection;
    }

    /// <summary>Runs one change alone and commits it whole.</summary>
    public TResult Write<TResult>(Func<TResult> change)
    {
        lock (_gate)
        {
            if (_transaction is not null)
            {
                return change();
            }

            try
            {
                using var transaction = _connection.BeginTransaction();
                _transaction = transaction;
                var result = change();
                transaction.Commit();
                return result;
            }
            catch
            {
                _transaction = null;
                // Memory must not know what the file does not.
                _collections.ForEach(collection => collection.Load());
                throw;
            }
            finally
            {
                _transaction = null;
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _connection.Dispose();
        }
    }

    internal void Upsert(string kind, string id, string body) => Run(
        "INSERT INTO documents (kind, id, body) VALUES ($kind, $id, $body) ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body",
        ("$kind", kind),
        ("$id", id),
        ("$body", body));

    internal void Delete(string kind, string id) => Run("DELETE FROM documents WHERE kind = $kind AND id = $id", ("$kind", kind), ("$id", id));

    internal IReadOnlyList<string> ReadAll(string kind)
    {
        using var command = Command("SELECT body FROM documents WHERE kind = $kind ORDER BY number", [("$kind", kind)]);
        using var reader = command.ExecuteReader();
        var bodies = new List<string>();
        while (reader.Read())
        {
            bodies.Add(reader.GetString(0));
        }

        return bodies;
    }

    private void Run(string sql, params (string Name, string Value)[] values)
    {
        using var command = Command(sql, values);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, (string Name, string Value)[] values)
    {
        var command = _connection.CreateCommand();
        // The text is one of the constants above; values go as parameters.
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = _transaction;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}
