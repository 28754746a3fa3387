using Cuewright.Server.Tests.Support;

namespace Cuewright.Server.Tests.Operations;

public sealed class SqliteSiteTests(SqliteServer server) : SiteTests(server), IClassFixture<SqliteServer>;
