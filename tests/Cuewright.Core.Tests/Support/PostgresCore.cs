using Cuewright.Core.Kernel;
using Cuewright.Testing.Databases;

namespace Cuewright.Core.Tests.Support;

public sealed class PostgresCore() : CoreFixture(DatabaseProvider.Postgres)
{
    /// <summary>Called by the constructors of test classes: without a server their tests are skipped, visibly.</summary>
    public PostgresCore OrSkip()
    {
        Assert.SkipWhen(TestDatabase.PostgresMissing is not null, TestDatabase.PostgresMissing ?? "");
        return this;
    }
}
