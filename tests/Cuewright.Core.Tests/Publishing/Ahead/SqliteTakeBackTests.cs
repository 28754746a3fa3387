using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Publishing.Ahead;

public sealed class SqliteTakeBackTests() : TakeBackTests(DatabaseProvider.Sqlite);
