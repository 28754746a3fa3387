using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Accounts;

public sealed class SqliteConnectLinkTests() : ConnectLinkTests(DatabaseProvider.Sqlite);
