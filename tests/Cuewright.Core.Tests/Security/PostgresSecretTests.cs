using Cuewright.Core.Tests.Support;

namespace Cuewright.Core.Tests.Security;

public sealed class PostgresSecretTests(PostgresCore server) : SecretTests(server.OrSkip()), IClassFixture<PostgresCore>;
