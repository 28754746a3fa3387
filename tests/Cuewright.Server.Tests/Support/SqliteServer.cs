using Cuewright.Core.Kernel;

namespace Cuewright.Server.Tests.Support;

public sealed class SqliteServer() : ServerFixture(DatabaseProvider.Sqlite);
