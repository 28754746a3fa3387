using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Publishing;

public sealed class SqliteHeldPublicationTests() : HeldPublicationTests(DatabaseProvider.Sqlite);
