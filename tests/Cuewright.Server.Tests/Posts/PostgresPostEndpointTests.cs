using Cuewright.Server.Tests.Support;

namespace Cuewright.Server.Tests.Posts;

public sealed class PostgresPostEndpointTests(PostgresServer server) : PostEndpointTests(server.OrSkip()), IClassFixture<PostgresServer>;
