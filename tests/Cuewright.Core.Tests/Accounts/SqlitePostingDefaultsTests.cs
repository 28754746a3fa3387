using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Accounts;

public sealed class SqlitePostingDefaultsTests() : PostingDefaultsTests(DatabaseProvider.Sqlite);
