using Cuewright.Core.Tests.Support;

namespace Cuewright.Core.Tests.Scheduling;

public sealed class PostgresCalendarTests(PostgresCore server) : CalendarTests(server.OrSkip()), IClassFixture<PostgresCore>;
