using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Media;

public sealed class SqliteLibraryTests() : LibraryTests(DatabaseProvider.Sqlite);
