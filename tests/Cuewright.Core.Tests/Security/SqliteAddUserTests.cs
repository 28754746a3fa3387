using Cuewright.Core.Tests.Support;

namespace Cuewright.Core.Tests.Security;

public sealed class SqliteAddUserTests(SqliteCore server) : AddUserTests(server), IClassFixture<SqliteCore>;
