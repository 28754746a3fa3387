using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Publishing;

public sealed class SqliteInterruptionTests() : InterruptionTests(DatabaseProvider.Sqlite);
