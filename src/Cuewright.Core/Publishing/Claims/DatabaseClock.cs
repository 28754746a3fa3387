using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Publishing.Claims;

/// <summary>
/// On PostgreSQL several machines compare leases, so they compare them with the one clock they share. It is read every few seconds and goes
/// on by our own steady clock in between, because every write of the engine needs it. A test clock is its own truth.
/// </summary>
internal sealed class DatabaseClock(TimeProvider clock)
{
    private const string Ticks = "SELECT (extract(epoch from clock_timestamp()) * 10000000)::bigint + 621355968000000000 AS \"Value\"";
    private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(5);
    private volatile Reading? _latest;

    public async Task<DateTimeOffset> NowAsync(CuewrightDbContext db, CancellationToken cancellationToken)
    {
        if (clock != TimeProvider.System || !db.Database.IsNpgsql())
        {
            return clock.GetUtcNow();
        }

        if (_latest is { } latest && clock.GetElapsedTime(latest.At) is var passed && passed < Trusted)
        {
            return latest.Instant + passed;
        }

        var instant = new DateTimeOffset(await db.Database.SqlQueryRaw<long>(Ticks).SingleAsync(cancellationToken), TimeSpan.Zero);
        _latest = new Reading(instant, clock.GetTimestamp());
        return instant;
    }

    /// <param name="At">Our own steady clock when it was heard.</param>
    private sealed record Reading(DateTimeOffset Instant, long At);
}
