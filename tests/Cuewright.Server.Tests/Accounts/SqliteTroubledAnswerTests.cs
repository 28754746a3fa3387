using Cuewright.Core.Kernel;

namespace Cuewright.Server.Tests.Accounts;

public sealed class SqliteTroubledAnswerTests() : TroubledAnswerTests(DatabaseProvider.Sqlite);
