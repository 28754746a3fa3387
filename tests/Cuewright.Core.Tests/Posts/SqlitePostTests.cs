using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Posts;

public sealed class SqlitePostTests() : PostTests(DatabaseProvider.Sqlite);
