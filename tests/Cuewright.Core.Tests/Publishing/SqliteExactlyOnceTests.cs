using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Publishing;

public sealed class SqliteExactlyOnceTests() : ExactlyOnceTests(DatabaseProvider.Sqlite);
