using Cuewright.Server.Tests.Support;

namespace Cuewright.Server.Tests.Accounts;

public sealed class PostgresPostingDefaultsEndpointTests(PostgresServer server) : PostingDefaultsEndpointTests(server.OrSkip()), IClassFixture<PostgresServer>;
