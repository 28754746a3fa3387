using Cuewright.Core.Kernel;

namespace Cuewright.Server.Tests.Accounts;

public sealed class SqliteAccountTests() : AccountTests(DatabaseProvider.Sqlite);
