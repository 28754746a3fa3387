using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Accounts;

public sealed class SqliteAccountQueryTests() : AccountQueryTests(DatabaseProvider.Sqlite);
