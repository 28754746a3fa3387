using Cuewright.Core.Tests.Support;

namespace Cuewright.Core.Tests.Security;

public sealed class PostgresAddUserTests(PostgresCore server) : AddUserTests(server.OrSkip()), IClassFixture<PostgresCore>;
