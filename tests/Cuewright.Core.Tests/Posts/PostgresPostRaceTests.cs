using Cuewright.Core.Tests.Support;

namespace Cuewright.Core.Tests.Posts;

public sealed class PostgresPostRaceTests(PostgresCore server) : PostRaceTests(server.OrSkip()), IClassFixture<PostgresCore>;
