using Cuewright.Core.Kernel;
using Cuewright.Testing.Databases;

namespace Cuewright.Server.Tests.Support;

public sealed class PostgresServer() : ServerFixture(DatabaseProvider.Postgres)
{
    /// <summary>Called by the constructors of test classes: without a server their tests are skipped, visibly.</summary>
    public PostgresServer OrSkip()
    {
        Assert.SkipWhen(TestDatabase.PostgresMissing is not null, TestDatabase.PostgresMissing ?? "");
        return this;
    }
}
