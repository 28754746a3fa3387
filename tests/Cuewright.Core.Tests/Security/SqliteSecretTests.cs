using Cuewright.Core.Tests.Support;

namespace Cuewright.Core.Tests.Security;

public sealed class SqliteSecretTests(SqliteCore server) : SecretTests(server), IClassFixture<SqliteCore>;
