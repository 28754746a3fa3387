namespace Cuewright.Core.Kernel;

/// <summary>Section <c>Database</c>: where the rows live.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    /// <summary>Sqlite (the default; one process) or Postgres.</summary>
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>ADO.NET connection string. SQLite: <c>Data Source=data/cuewright.db</c>.</summary>
    public string ConnectionString { get; set; } = "Data Source=data/cuewright.db";
}
