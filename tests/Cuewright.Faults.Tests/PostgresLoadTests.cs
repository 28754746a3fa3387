namespace Cuewright.Faults.Tests;

public sealed class PostgresLoadTests() : LoadTests(FaultDatabase.Postgres);
