namespace Cuewright.Faults.Tests;

public sealed class PostgresCrashPointTests() : CrashPointTests(FaultDatabase.Postgres);
