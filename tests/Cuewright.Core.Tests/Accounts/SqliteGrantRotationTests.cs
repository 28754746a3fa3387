using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Accounts;

public sealed class SqliteGrantRotationTests() : GrantRotationTests(DatabaseProvider.Sqlite);
