using Cuewright.Server.Tests.Support;

namespace Cuewright.Server.Tests.Operations;

public sealed class PostgresSiteTests(PostgresServer server) : SiteTests(server.OrSkip()), IClassFixture<PostgresServer>;
