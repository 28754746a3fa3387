using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Publishing;

public sealed class SqliteUncertaintyTests() : UncertaintyTests(DatabaseProvider.Sqlite);
