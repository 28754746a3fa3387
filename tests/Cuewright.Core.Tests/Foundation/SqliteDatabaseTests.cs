using Cuewright.Core.Tests.Support;

namespace Cuewright.Core.Tests.Foundation;

public sealed class SqliteDatabaseTests(SqliteCore server) : DatabaseTests(server), IClassFixture<SqliteCore>;
