using Cuewright.Server.Tests.Support;

namespace Cuewright.Server.Tests.Hosting;

public sealed class PostgresHostileInputTests(PostgresServer server) : HostileInputTests(server.OrSkip()), IClassFixture<PostgresServer>;
