using Cuewright.Server.Tests.Support;

namespace Cuewright.Server.Tests.Scheduling;

public sealed class PostgresLateEndpointTests(PostgresServer server) : LateEndpointTests(server.OrSkip()), IClassFixture<PostgresServer>;
