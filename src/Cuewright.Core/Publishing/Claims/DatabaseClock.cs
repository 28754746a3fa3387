using Cuewright.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Publishing.Claims;

/// <summary>
/// On PostgreSQL several machines compare leases, so they compare them with the one clock they share. A test clock is its own truth,
/// unless it keeps pace with the database's.
/// </summary>
internal sealed class DatabaseClock(TimeProvider clock)
{
    private const string Ticks = "SELECT (extract(epoch from clock_timestamp()) * 10000000)::bigint + 621355968000000000 AS \"Value\"";

    public async Task<DateTimeOffset> NowAsync(CuewrightDbContext db, CancellationToken cancellationToken)
    {
        if (!db.Database.IsNpgsql() || (clock != TimeProvider.System && clock is not TestClock { KeepsPace: true }))
        {
            return clock.GetUtcNow();
        }

        return new DateTimeOffset(await db.Database.SqlQueryRaw<long>(Ticks).SingleAsync(cancellationToken), TimeSpan.Zero);
    }
}
