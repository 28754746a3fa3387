using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Publishing;

public sealed class SqliteWaitingTests() : WaitingTests(DatabaseProvider.Sqlite);
