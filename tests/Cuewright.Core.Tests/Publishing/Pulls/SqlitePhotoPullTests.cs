using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Publishing.Pulls;

public sealed class SqlitePhotoPullTests() : PhotoPullTests(DatabaseProvider.Sqlite);
