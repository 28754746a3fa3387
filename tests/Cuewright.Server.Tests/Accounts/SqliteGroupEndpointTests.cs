using Cuewright.Server.Tests.Support;

namespace Cuewright.Server.Tests.Accounts;

public sealed class SqliteGroupEndpointTests(SqliteServer server) : GroupEndpointTests(server), IClassFixture<SqliteServer>;
