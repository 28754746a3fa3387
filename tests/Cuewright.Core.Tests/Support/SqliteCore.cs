using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Support;

public sealed class SqliteCore() : CoreFixture(DatabaseProvider.Sqlite);
