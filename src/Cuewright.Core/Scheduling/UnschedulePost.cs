using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Ahead;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Scheduling;

/// <summary>Takes the time away from everything of a post that has not started; it is a draft again.</summary>
internal sealed class UnschedulePost(Database database, TakeBack takeBack, Ledger ledger, AuditLog audit)
{
    public Task<ScheduleOutcome> ExecuteAsync(Guid workspaceId, Actor actor, PostId id, int version, CancellationToken cancellationToken) =>
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

                var scheduled = await db.Publications.Waiting().Where(p => p.PostId == id).ToListAsync(cancellationToken);
                foreach (var publication in scheduled)
                {
                    await takeBack.ApplyAsync(db, publication, cancellationToken);
                    publication.Unschedule();
                    ledger.Record(db, publication, PublicationEventKinds.Unscheduled);
                }

                db.Entry(post).State = EntityState.Modified;
                audit.Record(db, workspaceId, actor, "post.unscheduled", "post", id.Value, new { Publications = scheduled.Count }, null);
                return new ScheduleOutcome.Done();
            },
            cancellationToken);
}
