namespace Cuewright.Faults.Tests;

public sealed class SqliteLoadTests() : LoadTests(FaultDatabase.Sqlite);
