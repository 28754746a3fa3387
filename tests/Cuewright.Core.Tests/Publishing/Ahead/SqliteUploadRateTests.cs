using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Publishing.Ahead;

public sealed class SqliteUploadRateTests() : UploadRateTests(DatabaseProvider.Sqlite);
