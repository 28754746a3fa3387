using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Publishing;

public sealed class SqlitePhotoPreparationTests() : PhotoPreparationTests(DatabaseProvider.Sqlite);
