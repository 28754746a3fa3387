using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Publishing.Holds;

public sealed class SqlitePastPublicationsTests() : PastPublicationsTests(DatabaseProvider.Sqlite);
