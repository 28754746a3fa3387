using Cuewright.Core.Tests.Support;

namespace Cuewright.Core.Tests.Posts;

public sealed class SqlitePostListTests(SqliteCore server) : PostListTests(server), IClassFixture<SqliteCore>;
