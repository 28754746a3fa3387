using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Publishing.Late;

public sealed class SqliteLatePolicyTests() : LatePolicyTests(DatabaseProvider.Sqlite);
