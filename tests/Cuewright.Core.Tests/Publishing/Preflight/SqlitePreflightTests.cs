using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Publishing.Preflight;

public sealed class SqlitePreflightTests() : PreflightTests(DatabaseProvider.Sqlite);
