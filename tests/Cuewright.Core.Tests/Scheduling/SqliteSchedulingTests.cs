using Cuewright.Core.Tests.Support;

namespace Cuewright.Core.Tests.Scheduling;

public sealed class SqliteSchedulingTests(SqliteCore server) : SchedulingTests(server), IClassFixture<SqliteCore>;
