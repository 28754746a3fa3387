using Cuewright.Core.Tests.Support;

namespace Cuewright.Core.Tests.Security;

public sealed class SqliteApiKeyTests(SqliteCore server) : ApiKeyTests(server), IClassFixture<SqliteCore>;
