using System.Diagnostics;
using Cuewright.Core.Accounts;
using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Media;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Scheduling;

/// <summary>
/// Gives every open publication of a post one time, or starts it at once. The post's version goes with the request: a double click or
/// two editors cannot schedule twice.
/// </summary>
internal sealed class SchedulePost(Database database, Ledger ledger, AuditLog audit, PublishingWakeUp wakeUp, TimeProvider clock)
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
                var media = await MediaAsync(db, post, cancellationToken);
                if (PostChecks.OfSchedule(media, open) is { Count: > 0 } problems)
                {
                    return new ScheduleOutcome.Invalid(problems);
                }

                var paused = await AccountPause.AmongAsync(db, open.Select(pair => pair.Account), cancellationToken);
                return time.Decide(clock.GetUtcNow()) switch
                {
                    ScheduleTimeOutcome.Refused refused => new ScheduleOutcome.Invalid([refused.Problem]),
                    ScheduleTimeOutcome.NeedsShift shift => new ScheduleOutcome.NeedsShift(shift.Resolution),
                    ScheduleTimeOutcome.At at => Apply(db, post, [.. open.Select(pair => pair.Publication)], paused, at, actor),
                    _ => throw new UnreachableException(),
                };
            },
            cancellationToken);

    private static async Task<IReadOnlyList<(Publication Publication, Account Account)>> OpenAsync(CuewrightDbContext db, PostId id, CancellationToken cancellationToken)
    {
        var rows = await db.Publications
            .Where(p => p.PostId == id && (p.State == PublicationState.Draft || p.State == PublicationState.Scheduled || p.State == PublicationState.Failed))
            .Join(db.Accounts, p => p.AccountId, a => a.Id, (p, a) => new { Publication = p, Account = a })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => (row.Publication, row.Account))];
    }

    private static async Task<MediaItem?> MediaAsync(CuewrightDbContext db, Post post, CancellationToken cancellationToken) =>
        post.MediaId is { } mediaId ? await db.Media.SingleOrDefaultAsync(m => m.Id == mediaId, cancellationToken) : null;

    private ScheduleOutcome.Done Apply(CuewrightDbContext db, Post post, IReadOnlyList<Publication> publications, IReadOnlySet<AccountId> paused, ScheduleTimeOutcome.At at, Actor actor)
    {
        foreach (var publication in publications)
        {
            publication.PublishOn(at.Instant, at.LocalTime, at.TimeZone);
            if (paused.Contains(publication.AccountId))
            {
                publication.Hold();
            }

            ledger.Record(db, publication, PublicationEventKinds.Scheduled, LedgerDetail.OfTime(at));
        }

        post.UpdatedAt = clock.GetUtcNow();
        // The version must move even when the clock has not.
        db.Entry(post).State = EntityState.Modified;
        audit.Record(db, post.WorkspaceId, actor, "post.scheduled", "post", post.Id.Value, null, new { at.Instant, at.LocalTime, at.TimeZone, Publications = publications.Count });
        db.AfterCommit(wakeUp.Signal);
        return new ScheduleOutcome.Done();
    }
}
