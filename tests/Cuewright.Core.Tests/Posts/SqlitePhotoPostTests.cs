using Cuewright.Core.Tests.Support;

namespace Cuewright.Core.Tests.Posts;

public sealed class SqlitePhotoPostTests(SqliteCore server) : PhotoPostTests(server), IClassFixture<SqliteCore>;
