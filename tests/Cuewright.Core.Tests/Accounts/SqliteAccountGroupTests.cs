using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Accounts;

public sealed class SqliteAccountGroupTests() : AccountGroupTests(DatabaseProvider.Sqlite);
