using Cuewright.Core.Tests.Support;

namespace Cuewright.Core.Tests.Posts;

public sealed class PostgresPostEditingTests(PostgresCore server) : PostEditingTests(server.OrSkip()), IClassFixture<PostgresCore>;
