using Cuewright.Core.Tests.Support;

namespace Cuewright.Core.Tests.Foundation;

public sealed class SqliteAuditTrailTests(SqliteCore server) : AuditTrailTests(server), IClassFixture<SqliteCore>;
