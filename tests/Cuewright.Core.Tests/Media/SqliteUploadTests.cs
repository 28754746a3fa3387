using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Media;

public sealed class SqliteUploadTests() : UploadTests(DatabaseProvider.Sqlite);
