using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Accounts;

public sealed class SqliteHealthTests() : HealthTests(DatabaseProvider.Sqlite);
