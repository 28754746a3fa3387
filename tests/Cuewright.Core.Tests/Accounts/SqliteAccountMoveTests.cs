using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Accounts;

public sealed class SqliteAccountMoveTests() : AccountMoveTests(DatabaseProvider.Sqlite);
