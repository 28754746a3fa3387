using Cuewright.Server.Tests.Support;

namespace Cuewright.Server.Tests.Workspaces;

public sealed class SqliteIsolationTests(SqliteServer server) : IsolationTests(server), IClassFixture<SqliteServer>;
