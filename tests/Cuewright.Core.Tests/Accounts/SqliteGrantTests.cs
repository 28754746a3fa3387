using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Accounts;

public sealed class SqliteGrantTests() : GrantTests(DatabaseProvider.Sqlite);
