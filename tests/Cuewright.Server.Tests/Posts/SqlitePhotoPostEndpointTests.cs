using Cuewright.Server.Tests.Support;

namespace Cuewright.Server.Tests.Posts;

public sealed class SqlitePhotoPostEndpointTests(SqliteServer server) : PhotoPostEndpointTests(server), IClassFixture<SqliteServer>;
