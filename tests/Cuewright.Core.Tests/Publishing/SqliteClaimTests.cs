using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Publishing;

public sealed class SqliteClaimTests() : ClaimTests(DatabaseProvider.Sqlite);
