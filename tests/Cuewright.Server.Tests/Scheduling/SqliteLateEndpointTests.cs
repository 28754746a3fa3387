using Cuewright.Server.Tests.Support;

namespace Cuewright.Server.Tests.Scheduling;

public sealed class SqliteLateEndpointTests(SqliteServer server) : LateEndpointTests(server), IClassFixture<SqliteServer>;
