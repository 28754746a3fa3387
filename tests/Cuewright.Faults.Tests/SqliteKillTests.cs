namespace Cuewright.Faults.Tests;

public sealed class SqliteKillTests() : KillTests(FaultDatabase.Sqlite);
