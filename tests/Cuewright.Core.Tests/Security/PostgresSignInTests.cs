using Cuewright.Core.Tests.Support;

namespace Cuewright.Core.Tests.Security;

public sealed class PostgresSignInTests(PostgresCore server) : SignInTests(server.OrSkip()), IClassFixture<PostgresCore>;
