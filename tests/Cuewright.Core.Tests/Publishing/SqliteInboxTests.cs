using Cuewright.Core.Kernel;

namespace Cuewright.Core.Tests.Publishing;

public sealed class SqliteInboxTests() : InboxTests(DatabaseProvider.Sqlite);
