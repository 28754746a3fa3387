using Cuewright.Server.Tests.Support;

namespace Cuewright.Server.Tests.Workspaces;

public sealed class PostgresIsolationTests(PostgresServer server) : IsolationTests(server.OrSkip()), IClassFixture<PostgresServer>;
