using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Accounts;

public sealed class SqliteConnectionTests() : ConnectionTests(DatabaseProvider.Sqlite);
