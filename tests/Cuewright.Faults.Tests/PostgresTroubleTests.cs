namespace Cuewright.Faults.Tests;

public sealed class PostgresTroubleTests() : TroubleTests(FaultDatabase.Postgres);
