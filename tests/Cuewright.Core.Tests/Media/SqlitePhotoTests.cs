using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Media;

public sealed class SqlitePhotoTests() : PhotoTests(DatabaseProvider.Sqlite);
