using Cuewright.Core.Kernel;

namespace Cuewright.Server.Tests.MainJob;

public sealed class SqliteMainJobTests() : MainJobTests(DatabaseProvider.Sqlite);
