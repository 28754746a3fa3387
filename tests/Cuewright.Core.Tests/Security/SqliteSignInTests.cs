using Cuewright.Core.Tests.Support;

namespace Cuewright.Core.Tests.Security;

public sealed class SqliteSignInTests(SqliteCore server) : SignInTests(server), IClassFixture<SqliteCore>;
