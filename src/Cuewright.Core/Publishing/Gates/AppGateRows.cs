using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Publishing.Gates;

/// <summary>The row of one app's gate, for a transaction that is about to change it.</summary>
internal static class AppGateRows
{
    public static Task<int> EnsureAsync(CuewrightDbContext db, Guid developerAppId, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync(
            $"INSERT INTO app_gates (developer_app_id, failures, successes, failing_grants, openings) VALUES ({developerAppId}, 0, 0, '', 0) ON CONFLICT DO NOTHING",
            cancellationToken);

    public static Task<AppGate?> LockedAsync(CuewrightDbContext db, Guid developerAppId, string waiting, CancellationToken cancellationToken)
    {
        // SQLite has one writer at a time and needs no row locks.
        var sql = "SELECT * FROM app_gates WHERE developer_app_id = {0}" + (db.Database.IsNpgsql() ? " FOR NO KEY UPDATE " + waiting : "");
        return db.AppGates.FromSqlRaw(sql, developerAppId).AsTracking().SingleOrDefaultAsync(cancellationToken);
    }
}
