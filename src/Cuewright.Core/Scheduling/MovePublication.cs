using System.Diagnostics;
using Cuewright.Core.Accounts;
using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Scheduling;

/// <summary>Gives one publication another time: what a drag on the calendar does.</summary>
internal sealed class MovePublication(Database database, NewTime newTime, Ledger ledger, AuditLog audit, PublishingWakeUp wakeUp, TimeProvider clock)
{
    public Task<ScheduleOutcome> ExecuteAsync(
        Guid workspaceId, Actor actor, PublicationId id, int version, ScheduleTime time, CancellationToken cancellationToken) =>
        database.WriteAsync<ScheduleOutcome>(
            WorkspaceScope.Of(workspaceId),
            async db =>
            {
                if (await db.Publications.SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } publication)
                {
                    return new ScheduleOutcome.NotFound();
                }

                if (!publication.IsOpen)
                {
                    return new ScheduleOutcome.AlreadyStarted();
                }

                if (publication.Version != version)
                {
                    return new ScheduleOutcome.VersionConflict(publication.Version);
                }

                var account = await db.Accounts.SingleAsync(a => a.Id == publication.AccountId, cancellationToken);
                var post = await db.Posts.SingleAsync(p => p.Id == publication.PostId, cancellationToken);
                var content = await PostContents.OfAsync(db, post, cancellationToken);
                if (PostChecks.OfSchedule(content, [(publication, account)]) is { Count: > 0 } problems)
                {
                    return new ScheduleOutcome.Invalid(problems);
                }

                var paused = await AccountPause.IsPausedAsync(db, publication.AccountId, cancellationToken);
                return time.Decide(clock.GetUtcNow(), await AccountZones.OfAsync(db, account, cancellationToken)) switch
                {
                    ScheduleTimeOutcome.Refused refused => new ScheduleOutcome.Invalid([refused.Problem]),
                    ScheduleTimeOutcome.NeedsShift shift => new ScheduleOutcome.NeedsShift(shift.Resolution),
                    ScheduleTimeOutcome.At at => await ApplyAsync(db, publication, paused, at, post.GoesAhead, content.Video?.Size, actor, cancellationToken),
                    _ => throw new UnreachableException(),
                };
            },
            cancellationToken);

    private async Task<ScheduleOutcome> ApplyAsync(
        CuewrightDbContext db, Publication publication, bool paused, ScheduleTimeOutcome.At at, bool ahead, long? size, Actor actor, CancellationToken cancellationToken)
    {
        var before = new { publication.PublishAt, publication.LocalTime, publication.TimeZone };
        await newTime.GiveAsync(db, publication, at, paused, ahead, size, cancellationToken);
        ledger.Record(db, publication, PublicationEventKinds.Moved, LedgerDetail.OfTime(at));
        audit.Record(
            db, publication.WorkspaceId, actor, "publication.moved", "publication", publication.Id.Value, before, new { publication.PublishAt, publication.LocalTime, publication.TimeZone });
        db.AfterCommit(wakeUp.Signal);
        return new ScheduleOutcome.Done();
    }
}
