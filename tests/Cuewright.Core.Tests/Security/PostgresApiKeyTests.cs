using Cuewright.Core.Tests.Support;

namespace Cuewright.Core.Tests.Security;

public sealed class PostgresApiKeyTests(PostgresCore server) : ApiKeyTests(server.OrSkip()), IClassFixture<PostgresCore>;
