using Cuewright.Server.Tests.Support;

namespace Cuewright.Server.Tests.Scheduling;

public sealed class SqliteQueueEndpointTests(SqliteServer server) : QueueEndpointTests(server), IClassFixture<SqliteServer>;
