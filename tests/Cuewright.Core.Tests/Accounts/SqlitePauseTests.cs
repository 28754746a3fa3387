using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Accounts;

public sealed class SqlitePauseTests() : PauseTests(DatabaseProvider.Sqlite);
