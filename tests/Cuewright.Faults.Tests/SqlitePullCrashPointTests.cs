namespace Cuewright.Faults.Tests;

public sealed class SqlitePullCrashPointTests() : PullCrashPointTests(FaultDatabase.Sqlite);
