using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Media;

public sealed class SqliteProcessingTests() : ProcessingTests(DatabaseProvider.Sqlite);
