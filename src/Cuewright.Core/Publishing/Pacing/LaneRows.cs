using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Publishing.Pacing;

/// <summary>The row of one lane, for a transaction that is about to change its calls.</summary>
internal static class LaneRows
{
    public static Task<Lane?> LockedAsync(CuewrightDbContext db, Guid grantId, CancellationToken cancellationToken)
    {
        // SQLite has one writer at a time and needs no row locks.
        var sql = "SELECT * FROM lanes WHERE grant_id = {0}" + (db.Database.IsNpgsql() ? " FOR NO KEY UPDATE" : "");
        return db.Lanes.FromSqlRaw(sql, grantId).AsTracking().SingleOrDefaultAsync(cancellationToken);
    }
}
