using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Accounts;

public sealed class SqliteGrantScopeTests() : GrantScopeTests(DatabaseProvider.Sqlite);
