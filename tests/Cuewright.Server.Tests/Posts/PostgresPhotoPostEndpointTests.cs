using Cuewright.Server.Tests.Support;

namespace Cuewright.Server.Tests.Posts;

public sealed class PostgresPhotoPostEndpointTests(PostgresServer server) : PhotoPostEndpointTests(server.OrSkip()), IClassFixture<PostgresServer>;
