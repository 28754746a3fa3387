using Cuewright.Server.Tests.Support;

namespace Cuewright.Server.Tests.Accounts;

public sealed class PostgresGroupEndpointTests(PostgresServer server) : GroupEndpointTests(server.OrSkip()), IClassFixture<PostgresServer>;
