namespace Cuewright.Faults.Tests;

public sealed class PostgresKillTests() : KillTests(FaultDatabase.Postgres);
