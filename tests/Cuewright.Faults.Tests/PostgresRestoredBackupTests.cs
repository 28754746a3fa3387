namespace Cuewright.Faults.Tests;

public sealed class PostgresRestoredBackupTests() : RestoredBackupTests(FaultDatabase.Postgres);
