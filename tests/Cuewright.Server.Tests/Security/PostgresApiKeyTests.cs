using Cuewright.Server.Tests.Support;

namespace Cuewright.Server.Tests.Security;

public sealed class PostgresApiKeyTests(PostgresServer server) : ApiKeyTests(server.OrSkip()), IClassFixture<PostgresServer>;
