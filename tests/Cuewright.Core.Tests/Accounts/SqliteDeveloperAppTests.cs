using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Accounts;

public sealed class SqliteDeveloperAppTests() : DeveloperAppTests(DatabaseProvider.Sqlite);
