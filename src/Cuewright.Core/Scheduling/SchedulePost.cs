using Cuewright.Core.Accounts;
using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Scheduling;

/// <summary>
/// Gives every open publication of a post one time, or starts it at once. A time without a zone is meant on each account's own clock, so
/// the instants may differ. The post's version goes with the request: a double click or
/// two editors cannot schedule twice.
/// </summary>
internal sealed class SchedulePost(Database database, NewTime newTime, Ledger ledger, AuditLog audit, PublishingWakeUp wakeUp, TimeProvider clock)
{
    public Task<ScheduleOutcome> ExecuteAsync(Guid workspaceId, Actor actor, PostId id, int version, ScheduleTime time, CancellationToken cancellationToken) =>
        database.WriteAsync<ScheduleOutcome>(
            WorkspaceScope.Of(workspaceId),
            async db =>
            {
                if (await db.Posts.SingleOrDefaultAsync(p => p.Id == id && p.DeletedAt == null, cancellationToken) is not { } post)
                {
                    return new ScheduleOutcome.NotFound();
                }

                if (post.Version != version)
                {
                    return new ScheduleOutcome.VersionConflict(post.Version);
                }

                var open = await OpenAsync(db, id, cancellationToken);
                var content = await PostContents.OfAsync(db, post, cancellationToken);
                if (PostChecks.OfSchedule(content, open) is { Count: > 0 } problems)
                {
                    return new ScheduleOutcome.Invalid(problems);
                }

                var zones = await AccountZones.OfAsync(db, workspaceId, open.Select(pair => pair.Account), cancellationToken);
                var times = Decide(time, zones);
                if (Obstacle(times.Values) is { } obstacle)
                {
                    return obstacle;
                }

                var paused = await AccountPause.AmongAsync(db, open.Select(pair => pair.Account), cancellationToken);
                var instants = times.ToDictionary(pair => pair.Key, pair => (ScheduleTimeOutcome.At)pair.Value);
                return await ApplyAsync(db, post, content, [.. open.Select(pair => (pair.Publication, instants[pair.Account.Id]))], paused, actor, cancellationToken);
            },
            cancellationToken);

    private static async Task<IReadOnlyList<(Publication Publication, Account Account)>> OpenAsync(CuewrightDbContext db, PostId id, CancellationToken cancellationToken)
    {
        var rows = await db.Publications.Open().Where(p => p.PostId == id)
            .Join(db.Accounts, p => p.AccountId, a => a.Id, (p, a) => new { Publication = p, Account = a })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => (row.Publication, row.Account))];
    }

    private Dictionary<AccountId, ScheduleTimeOutcome> Decide(ScheduleTime time, IReadOnlyDictionary<AccountId, string> zones)
    {
        var now = clock.GetUtcNow();
        return zones.ToDictionary(pair => pair.Key, pair => time.Decide(now, pair.Value));
    }

    /// <summary>All or none: what stands against one account's time stands against the whole.</summary>
    private static ScheduleOutcome? Obstacle(IReadOnlyCollection<ScheduleTimeOutcome> times)
    {
        var refused = times.OfType<ScheduleTimeOutcome.Refused>().Select(time => time.Problem).Distinct().ToList();
        return refused.Count > 0
            ? new ScheduleOutcome.Invalid(refused)
            : times.OfType<ScheduleTimeOutcome.NeedsShift>().FirstOrDefault() is { } shift ? new ScheduleOutcome.NeedsShift(shift.Resolution) : null;
    }

    private async Task<ScheduleOutcome> ApplyAsync(
        CuewrightDbContext db,
        Post post,
        PostContent content,
        IReadOnlyList<(Publication Publication, ScheduleTimeOutcome.At At)> publications,
        IReadOnlySet<AccountId> paused,
        Actor actor,
        CancellationToken cancellationToken)
    {
        foreach (var (publication, at) in publications)
        {
            await newTime.GiveAsync(db, publication, at, paused.Contains(publication.AccountId), post.GoesAhead, content.Video?.Size, cancellationToken);
            ledger.Record(db, publication, PublicationEventKinds.Scheduled, LedgerDetail.OfTime(at));
        }

        post.UpdatedAt = clock.GetUtcNow();
        // The version must move even when the clock has not.
        db.Entry(post).State = EntityState.Modified;
        var times = publications.Select(pair => pair.At).Distinct().Select(at => new { at.Instant, at.LocalTime, at.TimeZone });
        audit.Record(db, post.WorkspaceId, actor, "post.scheduled", "post", post.Id.Value, null, new { Times = times, Publications = publications.Count });
        db.AfterCommit(wakeUp.Signal);
        return new ScheduleOutcome.Done();
    }
}
