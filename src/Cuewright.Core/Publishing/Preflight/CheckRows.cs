using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing.Claims;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Publishing.Preflight;

/// <summary>Takes checks that are due. Taking one sets the next: a crash costs one look and never brings a second.</summary>
internal sealed class CheckRows(Database database, DatabaseClock databaseClock)
{
    // Past the version: a look must not make a person's decision count as late.
    private const string Due = """
        UPDATE publications SET check_at = CASE
            WHEN state <> 1 THEN NULL
            WHEN publish_at - {1} > {0} THEN publish_at - {1}
            WHEN publish_at - {2} > {0} THEN publish_at - {2} END
        WHERE id IN (SELECT id FROM publications WHERE check_at IS NOT NULL AND check_at <= {0} ORDER BY check_at LIMIT {3} /*lock*/)
        RETURNING id AS "Id", workspace_id AS "WorkspaceId", state AS "State"
        """;

    public Task<(int Taken, IReadOnlyList<Check> Checks)> TakeAsync(int most, CancellationToken cancellationToken) => database.WriteAsync<(int, IReadOnlyList<Check>)>(
        WorkspaceScope.Instance,
        async db =>
        {
            var now = await databaseClock.NowAsync(db, cancellationToken);
            var sql = Due.Replace("/*lock*/", db.Database.IsNpgsql() ? "FOR UPDATE SKIP LOCKED" : "", StringComparison.Ordinal);
            var rows = await db.Database.SqlQueryRaw<ClaimedCheck>(sql, now.UtcTicks, CheckTimes.First.Ticks, CheckTimes.Last.Ticks, most).ToListAsync(cancellationToken);
            return (rows.Count, [.. rows.Where(row => row.State is PublicationState.Scheduled).Select(row => new Check(new PublicationId(row.Id), row.WorkspaceId))]);
        },
        cancellationToken);
}
