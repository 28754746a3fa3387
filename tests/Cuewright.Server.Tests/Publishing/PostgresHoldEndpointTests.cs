using Cuewright.Server.Tests.Support;

namespace Cuewright.Server.Tests.Publishing;

public sealed class PostgresHoldEndpointTests(PostgresServer server) : HoldEndpointTests(server.OrSkip()), IClassFixture<PostgresServer>;
