using Cuewright.Core.Kernel;
using Cuewright.Testing.Databases;

namespace Cuewright.Core.Tests.Media;

public sealed class PostgresPhotoTests : PhotoTests
{
    public PostgresPhotoTests()
        : base(DatabaseProvider.Postgres) => Assert.SkipWhen(TestDatabase.PostgresMissing is not null, TestDatabase.PostgresMissing ?? "");
}
