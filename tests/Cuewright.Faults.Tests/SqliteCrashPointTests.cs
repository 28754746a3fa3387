namespace Cuewright.Faults.Tests;

public sealed class SqliteCrashPointTests() : CrashPointTests(FaultDatabase.Sqlite);
