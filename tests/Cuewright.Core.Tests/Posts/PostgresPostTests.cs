using Cuewright.Core.Kernel;
using Cuewright.Testing.Databases;

namespace Cuewright.Core.Tests.Posts;

public sealed class PostgresPostTests : PostTests
{
    public PostgresPostTests()
        : base(DatabaseProvider.Postgres) => Assert.SkipWhen(TestDatabase.PostgresMissing is not null, TestDatabase.PostgresMissing ?? "");
}
