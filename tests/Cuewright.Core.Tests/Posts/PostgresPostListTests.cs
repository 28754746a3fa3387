using Cuewright.Core.Tests.Support;

namespace Cuewright.Core.Tests.Posts;

public sealed class PostgresPostListTests(PostgresCore server) : PostListTests(server.OrSkip()), IClassFixture<PostgresCore>;
