using Cuewright.Server.Tests.Support;

namespace Cuewright.Server.Tests.Publishing;

public sealed class SqliteHoldEndpointTests(SqliteServer server) : HoldEndpointTests(server), IClassFixture<SqliteServer>;
