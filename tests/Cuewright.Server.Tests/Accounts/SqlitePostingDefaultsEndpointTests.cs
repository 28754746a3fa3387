using Cuewright.Server.Tests.Support;

namespace Cuewright.Server.Tests.Accounts;

public sealed class SqlitePostingDefaultsEndpointTests(SqliteServer server) : PostingDefaultsEndpointTests(server), IClassFixture<SqliteServer>;
