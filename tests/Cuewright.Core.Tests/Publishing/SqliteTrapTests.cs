using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Publishing;

public sealed class SqliteTrapTests() : TrapTests(DatabaseProvider.Sqlite);
