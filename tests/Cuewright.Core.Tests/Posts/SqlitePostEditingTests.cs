using Cuewright.Core.Tests.Support;

namespace Cuewright.Core.Tests.Posts;

public sealed class SqlitePostEditingTests(SqliteCore server) : PostEditingTests(server), IClassFixture<SqliteCore>;
