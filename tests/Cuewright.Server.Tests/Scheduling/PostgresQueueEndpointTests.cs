using Cuewright.Server.Tests.Support;

namespace Cuewright.Server.Tests.Scheduling;

public sealed class PostgresQueueEndpointTests(PostgresServer server) : QueueEndpointTests(server.OrSkip()), IClassFixture<PostgresServer>;
