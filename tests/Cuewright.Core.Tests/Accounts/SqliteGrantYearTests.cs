using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Accounts;

public sealed class SqliteGrantYearTests() : GrantYearTests(DatabaseProvider.Sqlite);
