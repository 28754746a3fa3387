using Cuewright.Core.Kernel;
using Cuewright.Testing.Databases;

namespace Cuewright.Server.Tests.MainJob;

public sealed class PostgresSupportBundleTests : SupportBundleTests
{
    public PostgresSupportBundleTests()
        : base(DatabaseProvider.Postgres) => Assert.SkipWhen(TestDatabase.PostgresMissing is not null, TestDatabase.PostgresMissing ?? "");
}
