using Cuewright.Core.Kernel;
using Cuewright.Testing.Databases;

namespace Cuewright.Core.Tests.Publishing.Pulls;

public sealed class PostgresPullAddressTests : PullAddressTests
{
    public PostgresPullAddressTests()
        : base(DatabaseProvider.Postgres) => Assert.SkipWhen(TestDatabase.PostgresMissing is not null, TestDatabase.PostgresMissing ?? "");
}
