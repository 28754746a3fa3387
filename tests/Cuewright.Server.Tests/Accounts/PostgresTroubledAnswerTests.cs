using Cuewright.Core.Kernel;
using Cuewright.Testing.Databases;

namespace Cuewright.Server.Tests.Accounts;

public sealed class PostgresTroubledAnswerTests : TroubledAnswerTests
{
    public PostgresTroubledAnswerTests()
        : base(DatabaseProvider.Postgres) => Assert.SkipWhen(TestDatabase.PostgresMissing is not null, TestDatabase.PostgresMissing ?? "");
}
