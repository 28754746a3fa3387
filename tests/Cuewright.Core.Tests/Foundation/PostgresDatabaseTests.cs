using Cuewright.Core.Tests.Support;

namespace Cuewright.Core.Tests.Foundation;

public sealed class PostgresDatabaseTests(PostgresCore server) : DatabaseTests(server.OrSkip()), IClassFixture<PostgresCore>;
