using Cuewright.Server.Tests.Support;

namespace Cuewright.Server.Tests.Posts;

public sealed class SqlitePostEndpointTests(SqliteServer server) : PostEndpointTests(server), IClassFixture<SqliteServer>;
