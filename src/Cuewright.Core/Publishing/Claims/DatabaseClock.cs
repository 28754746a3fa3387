using Cuewright.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Publishing.Claims;

/// <summary>
/// On PostgreSQL several machines compare leases, so they compare them with the one clock they share. It is read every few seconds and goes
/// on by our own steady clock in between, because every write of the engine needs it. A test clock is its own truth, unless it keeps pace
/// with the database's.
/// </summary>
internal sealed class DatabaseClock(TimeProvider clock)
{
    private const string Ticks = "SELECT (extract(epoch from clock_timestamp()) * 10000000)::bigint + 621355968000000000 AS \"Value\"";

    /// <summary>How far behind the database's clock what we say may be: claimants end that much before their leases do.</summary>
    public static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(5);
    private volatile Reading? _latest;

    public async Task<DateTimeOffset> NowAsync(CuewrightDbContext db, CancellationToken cancellationToken)
    {
        if (!db.Database.IsNpgsql() || (clock != TimeProvider.System && clock is not TestClock { KeepsPace: true }))
        {
            return clock.GetUtcNow();
        }

        if (_latest is { } latest && clock.GetElapsedTime(latest.At) is var passed && passed < Trusted)
        {
            return latest.Instant + passed;
        }

        var asked = clock.GetTimestamp();
        var instant = new DateTimeOffset(await db.Database.SqlQueryRaw<long>(Ticks).SingleAsync(cancellationToken), TimeSpan.Zero);
        var heard = clock.GetTimestamp();
        // An answer that was long on its way is true now and misleading later.
        _latest = clock.GetElapsedTime(asked, heard) <= Slack ? new Reading(instant, heard) : null;
        return instant;
    }

    /// <param name="At">Our own steady clock when it was heard.</param>
    private sealed record Reading(DateTimeOffset Instant, long At);
}
