using Cuewright.Server.Tests.Support;

namespace Cuewright.Server.Tests.Security;

public sealed class SqliteSessionTests(SqliteServer server) : SessionTests(server), IClassFixture<SqliteServer>;
