using Cuewright.Core.Tests.Support;

namespace Cuewright.Core.Tests.Posts;

public sealed class SqlitePostRaceTests(SqliteCore server) : PostRaceTests(server), IClassFixture<SqliteCore>;
