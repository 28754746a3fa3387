using Cuewright.Core.Tests.Support;

namespace Cuewright.Core.Tests.Posts;

public sealed class PostgresPhotoPostTests(PostgresCore server) : PhotoPostTests(server.OrSkip()), IClassFixture<PostgresCore>;
