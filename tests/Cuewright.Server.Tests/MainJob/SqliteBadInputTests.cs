using Cuewright.Core.Kernel;

namespace Cuewright.Server.Tests.MainJob;

public sealed class SqliteBadInputTests() : BadInputTests(DatabaseProvider.Sqlite);
