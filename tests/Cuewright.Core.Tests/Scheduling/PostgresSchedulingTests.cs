using Cuewright.Core.Tests.Support;

namespace Cuewright.Core.Tests.Scheduling;

public sealed class PostgresSchedulingTests(PostgresCore server) : SchedulingTests(server.OrSkip()), IClassFixture<PostgresCore>;
