using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Publishing.Ahead;

public sealed class SqliteUploadAheadTests() : UploadAheadTests(DatabaseProvider.Sqlite);
