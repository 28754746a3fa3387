using Cuewright.Core.Kernel;
using Cuewright.Testing.Databases;

namespace Cuewright.Core.Tests.Publishing.Holds;

public sealed class PostgresDecideRestoredTests : DecideRestoredTests
{
    public PostgresDecideRestoredTests()
        : base(DatabaseProvider.Postgres) => Assert.SkipWhen(TestDatabase.PostgresMissing is not null, TestDatabase.PostgresMissing ?? "");
}
