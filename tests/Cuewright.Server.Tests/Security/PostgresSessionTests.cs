using Cuewright.Server.Tests.Support;

namespace Cuewright.Server.Tests.Security;

public sealed class PostgresSessionTests(PostgresServer server) : SessionTests(server.OrSkip()), IClassFixture<PostgresServer>;
