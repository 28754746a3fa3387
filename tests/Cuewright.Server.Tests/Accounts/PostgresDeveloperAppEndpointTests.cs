using Cuewright.Server.Tests.Support;

namespace Cuewright.Server.Tests.Accounts;

public sealed class PostgresDeveloperAppEndpointTests(PostgresServer server) : DeveloperAppEndpointTests(server.OrSkip()), IClassFixture<PostgresServer>;
