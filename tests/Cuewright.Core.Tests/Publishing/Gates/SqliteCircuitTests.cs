using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Publishing.Gates;

public sealed class SqliteCircuitTests() : CircuitTests(DatabaseProvider.Sqlite);
