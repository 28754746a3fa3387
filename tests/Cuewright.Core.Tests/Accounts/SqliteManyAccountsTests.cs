using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Accounts;

public sealed class SqliteManyAccountsTests() : ManyAccountsTests(DatabaseProvider.Sqlite);
