namespace Cuewright.Faults.Tests;

public sealed class SqliteTroubleTests() : TroubleTests(FaultDatabase.Sqlite);
