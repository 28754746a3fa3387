using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Publishing.Pacing;

public sealed class SqliteLanePaceTests() : LanePaceTests(DatabaseProvider.Sqlite);
