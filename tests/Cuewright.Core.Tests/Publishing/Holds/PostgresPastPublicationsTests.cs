using Cuewright.Core.Kernel;
using Cuewright.Testing.Databases;

namespace Cuewright.Core.Tests.Publishing.Holds;

public sealed class PostgresPastPublicationsTests : PastPublicationsTests
{
    public PostgresPastPublicationsTests()
        : base(DatabaseProvider.Postgres) => Assert.SkipWhen(TestDatabase.PostgresMissing is not null, TestDatabase.PostgresMissing ?? "");
}
