using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing.Pacing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Publishing.Claims;

/// <summary>Takes, renews and gives back the right to work on due publications; one behaviour on both databases.</summary>
internal sealed class PublicationClaims(
    Database database, DatabaseClock databaseClock, ProcessName process, LanePace pace, TimeProvider clock, IOptions<PublishingOptions> options)
{
    // The lane is locked first and re-checked on its newest version ("exists, then lock" on publications races, measured). A lane whose
    // publication in flight waits for a later try is not due, whatever else waits behind it. The lane that rested longest comes first, or a
    // grant with a long backlog would keep the others waiting where fewer are worked than are due.
    private const string ClaimLanes = """
        WITH due AS (
          SELECT l.grant_id FROM lanes l
          WHERE (l.lease_until IS NULL OR l.lease_until <= {2})
            AND l.grant_id IN (
              SELECT p.grant_id FROM publications p
              WHERE p.next_step_at IS NOT NULL AND p.state IN (1, 2) AND p.next_step_at <= {2}
                AND (p.state = 2 OR NOT EXISTS (SELECT 1 FROM publications f WHERE f.grant_id = p.grant_id AND f.state = 2)))
          ORDER BY l.lease_until NULLS FIRST LIMIT {3} /*lock*/)
        UPDATE lanes SET claimed_by = {0}, lease_until = {1}, fence = fence + 1
        WHERE grant_id IN (SELECT grant_id FROM due)
        RETURNING grant_id AS "GrantId", fence AS "Fence", inits AS "Inits", questions AS "Questions", looks AS "Looks"
        """;

    // The conditions stand twice: PostgreSQL re-checks only the outer ones when the row changed meanwhile, and a cancelled publication
    // must not come back to life.
    private const string ClaimNext = """
        UPDATE publications SET state = 2, claimed_by = {0}, lease_until = {1}, fence = fence + 1, version = version + 1
        WHERE id = (
            SELECT p.id FROM publications p
            WHERE p.grant_id = {3} AND p.next_step_at IS NOT NULL AND p.state IN (1, 2) AND p.next_step_at <= {2}
            ORDER BY p.state DESC, p.next_step_at, p.id LIMIT 1)
          AND next_step_at IS NOT NULL AND state IN (1, 2) AND next_step_at <= {2}
        RETURNING id AS "Id", workspace_id AS "WorkspaceId", grant_id AS "GrantId", fence AS "Fence", mode AS "Mode",
          (SELECT a.state FROM attempts a WHERE a.publication_id = publications.id ORDER BY a.number DESC LIMIT 1) AS "Attempt"
        """;

    // A look at what is uncertain must not make a person's decision about it count as late, so its version stays.
    private const string ClaimVerdicts = """
        WITH due AS (
          SELECT p.id FROM publications p
          WHERE p.next_step_at IS NOT NULL AND p.state IN (3, 4, 6, 8) AND p.next_step_at <= {2} AND (p.lease_until IS NULL OR p.lease_until <= {2})
          ORDER BY p.next_step_at LIMIT {3} /*lock*/)
        UPDATE publications SET claimed_by = {0}, lease_until = {1}, fence = fence + 1, version = CASE WHEN state IN (6, 8) THEN version ELSE version + 1 END
        WHERE id IN (SELECT id FROM due)
        RETURNING id AS "Id", workspace_id AS "WorkspaceId", grant_id AS "GrantId", fence AS "Fence", state AS "State"
        """;

    /// <summary>Claims up to <paramref name="limit"/> free lanes that have something due, and the next publication of each that may call TikTok now.</summary>
    public Task<IReadOnlyList<Claim>> ClaimLanesAsync(int limit, CancellationToken cancellationToken)
    {
        var sent = clock.GetTimestamp();
        return database.WriteAsync<IReadOnlyList<Claim>>(
            WorkspaceScope.Instance,
            async db =>
            {
                var now = await databaseClock.NowAsync(db, cancellationToken);
                var until = now + options.Value.Lease;
                var lanes = await db.Database.SqlQueryRaw<ClaimedLane>(Locking(db, ClaimLanes, "FOR NO KEY UPDATE OF l SKIP LOCKED"), process.Value, until.UtcTicks, now.UtcTicks, limit)
                    .ToListAsync(cancellationToken);
                var claims = new List<Claim>(lanes.Count);
                foreach (var lane in lanes)
                {
                    var rows = await db.Database.SqlQueryRaw<ClaimedPublication>(ClaimNext, process.Value, until.UtcTicks, now.UtcTicks, lane.GrantId).ToListAsync(cancellationToken);
                    if (rows is [var row] && await pace.AdmitAsync(db, lane, row, now, cancellationToken))
                    {
                        claims.Add(new Claim(new PublicationId(row.Id), row.WorkspaceId, row.GrantId, row.Fence, lane.Fence, sent) { Inits = lane.Inits });
                    }
                    else
                    {
                        await FreeLaneAsync(db, lane.GrantId, lane.Fence, now, cancellationToken);
                    }
                }

                return claims;
            },
            cancellationToken);
    }

    /// <summary>Claims publications whose verdict (or late post id) is to be asked for. These hold no lane.</summary>
    public Task<IReadOnlyList<Claim>> ClaimVerdictsAsync(int limit, CancellationToken cancellationToken)
    {
        var sent = clock.GetTimestamp();
        return database.WriteAsync<IReadOnlyList<Claim>>(
            WorkspaceScope.Instance,
            async db =>
            {
                var now = await databaseClock.NowAsync(db, cancellationToken);
                var rows = await db.Database.SqlQueryRaw<ClaimedVerdict>(
                        Locking(db, ClaimVerdicts, "FOR NO KEY UPDATE SKIP LOCKED"), process.Value, (now + options.Value.Lease).UtcTicks, now.UtcTicks, limit)
                    .ToListAsync(cancellationToken);
                var admitted = await VerdictPace.AdmitAsync(db, rows, now, cancellationToken);
                return [.. admitted.Select(row => new Claim(new PublicationId(row.Id), row.WorkspaceId, row.GrantId, row.Fence, null, sent))];
            },
            cancellationToken);
    }

    /// <returns>False when the claim is no longer ours.</returns>
    public Task<bool> RenewAsync(Claim claim, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WorkspaceScope.Instance,
            async db =>
            {
                var until = await databaseClock.NowAsync(db, cancellationToken) + options.Value.Lease;
                var renewed = await db.Publications
                    .Where(p => p.Id == claim.Id && p.Fence == claim.Fence && p.ClaimedBy == process.Value)
                    .ExecuteUpdateAsync(set => set.SetProperty(p => p.LeaseUntil, until), cancellationToken);
                if (renewed == 1 && claim.LaneFence is { } fence)
                {
                    renewed = await db.Lanes
                        .Where(lane => lane.GrantId == claim.GrantId && lane.Fence == fence)
                        .ExecuteUpdateAsync(set => set.SetProperty(lane => lane.LeaseUntil, until), cancellationToken);
                }

                return renewed == 1;
            },
            cancellationToken);

    /// <summary>Gives the lane and the publication back; harmless when they are somebody else's by now.</summary>
    public Task ReleaseAsync(Claim claim, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WorkspaceScope.Instance,
            async db =>
            {
                await db.Publications
                    .Where(p => p.Id == claim.Id && p.Fence == claim.Fence)
                    .ExecuteUpdateAsync(set => set.SetProperty(p => p.ClaimedBy, (string?)null).SetProperty(p => p.LeaseUntil, (DateTimeOffset?)null), cancellationToken);
                if (claim.LaneFence is { } fence)
                {
                    await FreeLaneAsync(db, claim.GrantId, fence, await databaseClock.NowAsync(db, cancellationToken), cancellationToken);
                }
            },
            cancellationToken);

    /// <summary>What is still in its state is looked at again then; null: never. Its version stays, so that nobody's decision comes late by it.</summary>
    public Task PutOffAsync(Claim claim, PublicationState state, DateTimeOffset? until, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WorkspaceScope.Instance,
            db => db.Publications
                .Where(p => p.Id == claim.Id && p.Fence == claim.Fence && p.State == state)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.NextStepAt, until).SetProperty(p => p.Faults, 0), cancellationToken),
            cancellationToken);

    /// <summary>The next instant at which something will be due; null when nothing waits.</summary>
    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(
            WorkspaceScope.Instance,
            async db =>
            {
                var lane = await db.Publications
                    .Where(p => p.NextStepAt != null && (p.State == PublicationState.Scheduled || p.State == PublicationState.Publishing))
                    .MinAsync(p => p.NextStepAt, cancellationToken);
                var verdict = await db.Publications
                    .Where(p => p.NextStepAt != null && (p.State == PublicationState.Processing || p.State == PublicationState.Published
                        || p.State == PublicationState.Uncertain || p.State == PublicationState.Delivered))
                    .MinAsync(p => p.NextStepAt, cancellationToken);
                return lane is null || verdict < lane ? verdict : lane;
            },
            cancellationToken);

    // The lease ends now instead of vanishing: that is since when the lane rests.
    private static Task<int> FreeLaneAsync(CuewrightDbContext db, Guid grantId, long fence, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.Lanes.Where(lane => lane.GrantId == grantId && lane.Fence == fence)
            .ExecuteUpdateAsync(set => set.SetProperty(lane => lane.ClaimedBy, (string?)null).SetProperty(lane => lane.LeaseUntil, now), cancellationToken);

    // SQLite has one writer at a time and needs no row locks.
    private static string Locking(CuewrightDbContext db, string sql, string clause) =>
        sql.Replace("/*lock*/", db.Database.IsNpgsql() ? clause : "", StringComparison.Ordinal);
}
