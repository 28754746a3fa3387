using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Publishing;

public sealed class SqliteLedgerTests() : LedgerTests(DatabaseProvider.Sqlite);
