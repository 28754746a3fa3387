using Cuewright.Server.Tests.Support;

namespace Cuewright.Server.Tests.Hosting;

public sealed class SqliteHostileInputTests(SqliteServer server) : HostileInputTests(server), IClassFixture<SqliteServer>;
