using Cuewright.Server.Tests.Support;

namespace Cuewright.Server.Tests.Accounts;

public sealed class SqliteDeveloperAppEndpointTests(SqliteServer server) : DeveloperAppEndpointTests(server), IClassFixture<SqliteServer>;
