using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Scheduling.Late;

public sealed class SqliteDecideLateTests() : DecideLateTests(DatabaseProvider.Sqlite);
