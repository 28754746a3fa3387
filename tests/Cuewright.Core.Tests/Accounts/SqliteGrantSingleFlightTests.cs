using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Accounts;

public sealed class SqliteGrantSingleFlightTests() : GrantSingleFlightTests(DatabaseProvider.Sqlite);
