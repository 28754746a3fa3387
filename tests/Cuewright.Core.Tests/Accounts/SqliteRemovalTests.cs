using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Accounts;

public sealed class SqliteRemovalTests() : RemovalTests(DatabaseProvider.Sqlite);
