using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Accounts;

public sealed class SqliteAccountSettingsTests() : AccountSettingsTests(DatabaseProvider.Sqlite);
