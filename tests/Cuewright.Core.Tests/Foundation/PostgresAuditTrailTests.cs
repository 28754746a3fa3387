using Cuewright.Core.Tests.Support;

namespace Cuewright.Core.Tests.Foundation;

public sealed class PostgresAuditTrailTests(PostgresCore server) : AuditTrailTests(server.OrSkip()), IClassFixture<PostgresCore>;
