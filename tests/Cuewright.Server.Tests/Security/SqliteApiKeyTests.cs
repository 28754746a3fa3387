using Cuewright.Server.Tests.Support;

namespace Cuewright.Server.Tests.Security;

public sealed class SqliteApiKeyTests(SqliteServer server) : ApiKeyTests(server), IClassFixture<SqliteServer>;
