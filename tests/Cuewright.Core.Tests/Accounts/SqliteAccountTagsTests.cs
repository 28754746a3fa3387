using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Accounts;

public sealed class SqliteAccountTagsTests() : AccountTagsTests(DatabaseProvider.Sqlite);
