using Cuewright.Core.Tests.Support;

namespace Cuewright.Core.Tests.Scheduling;

public sealed class SqliteCalendarTests(SqliteCore server) : CalendarTests(server), IClassFixture<SqliteCore>;
