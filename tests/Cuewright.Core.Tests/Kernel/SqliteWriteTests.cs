using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Kernel;

public sealed class SqliteWriteTests() : WriteTests(DatabaseProvider.Sqlite);
