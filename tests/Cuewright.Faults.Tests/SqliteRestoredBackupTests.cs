namespace Cuewright.Faults.Tests;

public sealed class SqliteRestoredBackupTests() : RestoredBackupTests(FaultDatabase.Sqlite);
