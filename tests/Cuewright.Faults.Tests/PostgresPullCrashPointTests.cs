namespace Cuewright.Faults.Tests;

public sealed class PostgresPullCrashPointTests() : PullCrashPointTests(FaultDatabase.Postgres);
