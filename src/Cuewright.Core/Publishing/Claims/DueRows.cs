using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing.Gates;
using Cuewright.Core.Publishing.Pacing;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Publishing.Claims;

/// <summary>Finds and claims what is due, within its caller's transaction: past apps whose circuit is open, and no more than the paces allow.</summary>
internal sealed class DueRows(LanePace pace, AppGates gates, ProcessName process)
{
    // The lane is locked first and re-checked on its newest version ("exists, then lock" on publications races, measured). A lane whose
    // publication in flight waits for a later try is not due, whatever else waits behind it. The lane that rested longest comes first, or a
    // grant with a long backlog would keep the others waiting where fewer are worked than are due.
    private const string ClaimLanes = """
        WITH waiting AS (
          SELECT p.grant_id FROM publications p
          WHERE p.next_step_at IS NOT NULL AND p.state IN (1, 2, 9) AND p.next_step_at <= {2} AND (p.lease_until IS NULL OR p.lease_until <= {2})
            AND (p.state = 2 OR NOT EXISTS (SELECT 1 FROM publications f WHERE f.grant_id = p.grant_id AND f.state = 2)) /*window*/),
        due AS (
          SELECT l.grant_id FROM lanes l
          WHERE (l.lease_until IS NULL OR l.lease_until <= {2}) AND l.grant_id IN (SELECT grant_id FROM waiting)
            AND NOT EXISTS (SELECT 1 FROM instance WHERE held_since IS NOT NULL AND released_at IS NULL) /*apps of l*/
          ORDER BY l.lease_until NULLS FIRST LIMIT {3} /*lock*/)
        UPDATE lanes SET claimed_by = {0}, lease_until = {1}, fence = fence + 1
        WHERE grant_id IN (SELECT grant_id FROM due)
        RETURNING grant_id AS "GrantId", fence AS "Fence", inits AS "Inits", questions AS "Questions", looks AS "Looks"
        """;

    // Most passes look at those that have waited longest, or each would read a burst as a whole again.
    private const int Window = 1000;
    private const string LongestWaiting = "ORDER BY p.next_step_at LIMIT 1000";

    // What is in flight is finished first; then come last parts whose instant has come, which take seconds, and at the end uploads that gave
    // way. The conditions stand twice: PostgreSQL re-checks only the outer ones when the row changed meanwhile, and a cancelled publication
    // must not come back to life.
    private const string ClaimNext = """
        UPDATE publications SET state = 2, claimed_by = {0}, lease_until = {1}, fence = fence + 1, version = version + 1
        WHERE id IN (
            SELECT (SELECT p.id FROM publications p
              WHERE p.grant_id = l.grant_id AND p.next_step_at IS NOT NULL AND p.state IN (1, 2, 9) AND p.next_step_at <= {2}
              ORDER BY CASE WHEN p.state = 2 THEN 0 WHEN p.state = 1 THEN 2 WHEN p.publish_at <= {2} THEN 1 ELSE 3 END, p.next_step_at, p.id LIMIT 1)
            FROM lanes l WHERE l.grant_id IN (/*grants*/))
          AND next_step_at IS NOT NULL AND state IN (1, 2, 9) AND next_step_at <= {2}
        RETURNING id AS "Id", workspace_id AS "WorkspaceId", grant_id AS "GrantId", fence AS "Fence", mode AS "Mode",
          (SELECT a.state FROM attempts a WHERE a.publication_id = publications.id ORDER BY a.number DESC LIMIT 1) AS "Attempt"
        """;

    // A look at what is uncertain must not make a person's decision about it count as late, so its version stays.
    private const string ClaimVerdicts = """
        WITH due AS (
          SELECT p.id FROM publications p
          WHERE p.next_step_at IS NOT NULL AND p.state IN (3, 4, 6, 8) AND p.next_step_at <= {2} AND (p.lease_until IS NULL OR p.lease_until <= {2}) /*apps of p*/
          ORDER BY p.next_step_at LIMIT {3} /*lock*/)
        UPDATE publications SET claimed_by = {0}, lease_until = {1}, fence = fence + 1, version = CASE WHEN state IN (6, 8) THEN version ELSE version + 1 END
        WHERE id IN (SELECT id FROM due)
        RETURNING id AS "Id", workspace_id AS "WorkspaceId", grant_id AS "GrantId", fence AS "Fence", state AS "State"
        """;

    // Only while a circuit is open, because it is dear: which grants are of which app.
    private const string NotOfOpenApps = "AND {0}.grant_id NOT IN (SELECT g.id FROM grants g JOIN app_gates a ON a.developer_app_id = g.developer_app_id WHERE a.opened_at IS NOT NULL)";
    private const string OfOneApp = "AND {0}.grant_id IN (SELECT g.id FROM grants g WHERE g.developer_app_id = {{4}})";

    public async Task<IReadOnlyList<Claim>> ClaimLanesAsync(CuewrightDbContext db, ClaimTerms terms, int limit, CancellationToken cancellationToken)
    {
        var known = await gates.ReadAsync(db, terms.Now, cancellationToken);
        await gates.TellAsync(db, cancellationToken);
        var claims = new List<Claim>();
        var apps = known.Any(gate => gate.IsOpen) ? NotOfOpenApps : "";
        await ClaimAsync(db, terms, LaneSql(db, apps, LongestWaiting), limit, Guid.Empty, claims, cancellationToken);
        if (claims.Count < limit && await AreManyDueAsync(db, terms.Now, cancellationToken))
        {
            // A long backlog of a few grants, or of an app whose circuit is open, may hide others.
            await ClaimAsync(db, terms, LaneSql(db, apps, ""), limit - claims.Count, Guid.Empty, claims, cancellationToken);
        }

        foreach (var gate in known.Where(gate => gate.MayProbe(terms.Now) && claims.Count < limit))
        {
            await ProbeAsync(db, terms, gate, claims, () => ClaimAsync(db, terms, LaneSql(db, OfOneApp, ""), 1, gate.DeveloperAppId, claims, cancellationToken), cancellationToken);
        }

        return claims;
    }

    public async Task<IReadOnlyList<Claim>> ClaimVerdictsAsync(CuewrightDbContext db, ClaimTerms terms, int limit, CancellationToken cancellationToken)
    {
        var known = gates.Known;
        var claims = new List<Claim>();
        await AskAsync(db, terms, VerdictSql(db, known.Any(gate => gate.IsOpen) ? NotOfOpenApps : ""), limit, Guid.Empty, claims, cancellationToken);
        foreach (var gate in known.Where(gate => gate.MayProbe(terms.Now) && claims.Count < limit))
        {
            await ProbeAsync(db, terms, gate, claims, () => AskAsync(db, terms, VerdictSql(db, OfOneApp), 1, gate.DeveloperAppId, claims, cancellationToken), cancellationToken);
        }

        return claims;
    }

    /// <summary>The next instant at which something will be due; null when nothing waits.</summary>
    public static async Task<DateTimeOffset?> NextDueAsync(CuewrightDbContext db, CancellationToken cancellationToken)
    {
        var open = await db.AppGates.AsNoTracking().Where(gate => gate.OpenedAt != null).ToListAsync(cancellationToken);
        var apps = open.ConvertAll(gate => gate.DeveloperAppId);
        var next = await EarliestAsync(
            db, open.Count == 0 ? db.Publications : db.Publications.Where(p => !db.Grants.Any(g => g.Id == p.GrantId && apps.Contains(g.DeveloperAppId))), cancellationToken);
        foreach (var gate in open)
        {
            // What is due of such an app is due when its circuit lets one through.
            var due = await EarliestAsync(db, db.Publications.Where(p => db.Grants.Any(g => g.Id == p.GrantId && g.DeveloperAppId == gate.DeveloperAppId)), cancellationToken);
            var at = due < gate.NextTryAt ? gate.NextTryAt : due;
            next = next is null || at < next ? at : next;
        }

        return next;
    }

    /// <summary>The lease ends now instead of vanishing: that is since when the lane rests.</summary>
    public static Task<int> FreeLaneAsync(CuewrightDbContext db, Guid grantId, long fence, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.Lanes.Where(lane => lane.GrantId == grantId && lane.Fence == fence)
            .ExecuteUpdateAsync(set => set.SetProperty(lane => lane.ClaimedBy, (string?)null).SetProperty(lane => lane.LeaseUntil, now), cancellationToken);

    private async Task ClaimAsync(CuewrightDbContext db, ClaimTerms terms, string sql, int limit, Guid app, List<Claim> claims, CancellationToken cancellationToken)
    {
        var lanes = await db.Database.SqlQueryRaw<ClaimedLane>(sql, process.Value, terms.Until.UtcTicks, terms.Now.UtcTicks, limit, app).ToListAsync(cancellationToken);
        var rows = lanes.Count == 0 ? [] : await ClaimNextAsync(db, terms, lanes, cancellationToken);
        foreach (var lane in lanes)
        {
            if (rows.TryGetValue(lane.GrantId, out var row) && await pace.AdmitAsync(db, lane, row, terms.Now, cancellationToken))
            {
                claims.Add(new Claim(new PublicationId(row.Id), row.WorkspaceId, row.GrantId, row.Fence, lane.Fence, terms.Sent) { At = terms.Now, Inits = lane.Inits });
            }
            else
            {
                await FreeLaneAsync(db, lane.GrantId, lane.Fence, terms.Now, cancellationToken);
            }
        }
    }

    private async Task<Dictionary<Guid, ClaimedPublication>> ClaimNextAsync(
        CuewrightDbContext db, ClaimTerms terms, List<ClaimedLane> lanes, CancellationToken cancellationToken)
    {
        var places = string.Join(", ", Enumerable.Range(3, lanes.Count).Select(place => $"{{{place}}}"));
        object[] values = [process.Value, terms.Until.UtcTicks, terms.Now.UtcTicks, .. lanes.Select(lane => lane.GrantId)];
        return await db.Database
            .SqlQueryRaw<ClaimedPublication>(ClaimNext.Replace("/*grants*/", places, StringComparison.Ordinal), values)
            .ToDictionaryAsync(row => row.GrantId, cancellationToken);
    }

    private static async Task<bool> AreManyDueAsync(CuewrightDbContext db, DateTimeOffset now, CancellationToken cancellationToken) =>
        await db.Publications
            .Where(p => p.NextStepAt != null && (p.State == PublicationState.Scheduled || p.State == PublicationState.Publishing || p.State == PublicationState.Parked) && p.NextStepAt <= now)
            .Take(Window)
            .CountAsync(cancellationToken) == Window;

    private async Task AskAsync(CuewrightDbContext db, ClaimTerms terms, string sql, int limit, Guid app, List<Claim> claims, CancellationToken cancellationToken)
    {
        var rows = await db.Database.SqlQueryRaw<ClaimedVerdict>(sql, process.Value, terms.Until.UtcTicks, terms.Now.UtcTicks, limit, app).ToListAsync(cancellationToken);
        var admitted = await VerdictPace.AdmitAsync(db, rows, terms.Now, cancellationToken);
        claims.AddRange(admitted.Select(row => new Claim(new PublicationId(row.Id), row.WorkspaceId, row.GrantId, row.Fence, null, terms.Sent)));
    }

    // One publication of the app tries; while it does, or when nothing of the app is due, the circuit stays as it is.
    private async Task ProbeAsync(CuewrightDbContext db, ClaimTerms terms, AppGate known, List<Claim> claims, Func<Task> claim, CancellationToken cancellationToken)
    {
        if (await AppGates.LockToProbeAsync(db, known.DeveloperAppId, terms.Now, cancellationToken) is not { } gate)
        {
            return;
        }

        var before = claims.Count;
        await claim();
        if (claims.Count > before)
        {
            var grantId = claims[^1].GrantId;
            gate.Probe(grantId, terms.Now);
            db.AfterCommit(() => gates.Probing(known.DeveloperAppId, grantId));
        }
    }

    private static async Task<DateTimeOffset?> EarliestAsync(CuewrightDbContext db, IQueryable<Publication> publications, CancellationToken cancellationToken)
    {
        // What waits for a person has no instant.
        var held = db.Instance.Where(instance => instance.HeldSince != null && instance.ReleasedAt == null);
        // Two branches on two partial indexes; one over both would scan every row.
        var lane = await publications
            .Where(p => p.NextStepAt != null && (p.State == PublicationState.Scheduled || p.State == PublicationState.Publishing || p.State == PublicationState.Parked))
            .Where(p => !held.Any())
            .MinAsync(p => p.NextStepAt, cancellationToken);
        var verdict = await publications
            .Where(p => p.NextStepAt != null && (p.State == PublicationState.Processing || p.State == PublicationState.Published
                || p.State == PublicationState.Uncertain || p.State == PublicationState.Delivered))
            .MinAsync(p => p.NextStepAt, cancellationToken);
        return lane is null || verdict < lane ? verdict : lane;
    }

    private static string LaneSql(CuewrightDbContext db, string apps, string window) =>
        Sql(db, ClaimLanes.Replace("/*window*/", window, StringComparison.Ordinal), "/*apps of l*/", apps.Replace("{0}", "l", StringComparison.Ordinal), "FOR NO KEY UPDATE OF l SKIP LOCKED");

    private static string VerdictSql(CuewrightDbContext db, string apps) => Sql(db, ClaimVerdicts, "/*apps of p*/", apps.Replace("{0}", "p", StringComparison.Ordinal), "FOR NO KEY UPDATE OF p SKIP LOCKED");

    // SQLite has one writer at a time and needs no row locks.
    private static string Sql(CuewrightDbContext db, string sql, string mark, string apps, string locking) =>
        sql.Replace(mark, apps.Replace("{{4}}", "{4}", StringComparison.Ordinal), StringComparison.Ordinal)
            .Replace("/*lock*/", db.Database.IsNpgsql() ? locking : "", StringComparison.Ordinal);
}
