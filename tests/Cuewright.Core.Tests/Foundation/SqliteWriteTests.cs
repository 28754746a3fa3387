using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Foundation;

public sealed class SqliteWriteTests() : WriteTests(DatabaseProvider.Sqlite);
