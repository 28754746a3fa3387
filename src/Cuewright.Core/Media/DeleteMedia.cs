using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Media;

/// <summary>Takes media that no post uses out of the library. Its bytes go later, when nothing that has begun needs them.</summary>
internal sealed class DeleteMedia(Database database, AuditLog audit, LiveEvents live, MediaWakeUp wakeUp, TimeProvider clock)
{
    public Task<DeleteMediaOutcome> ExecuteAsync(Guid workspaceId, Actor actor, MediaId id, CancellationToken cancellationToken) =>
        database.WriteAsync<DeleteMediaOutcome>(
            WorkspaceScope.Of(workspaceId),
            async db =>
            {
                var posts = (await MediaUses.CountAsync(db, [id], cancellationToken)).GetValueOrDefault(id);
                if (posts > 0)
                {
                    return new DeleteMediaOutcome.InUse(posts);
                }

                // One statement: processing may be writing to the same row.
                var now = clock.GetUtcNow();
                var deleted = await db.Media.Where(m => m.Id == id && m.DeletedAt == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(m => m.DeletedAt, now).SetProperty(m => m.DueAt, now).SetProperty(m => m.Version, m => m.Version + 1), cancellationToken);
                if (deleted == 0)
                {
                    return new DeleteMediaOutcome.NotFound();
                }

                var media = await db.Media.AsNoTracking().SingleAsync(m => m.Id == id, cancellationToken);
                audit.Record(db, workspaceId, actor, "media.deleted", "media", id.Value, new { media.FileName, media.ContentType, media.Size, media.Sha256 }, null);
                db.AfterCommit(() =>
                {
                    live.Publish(MediaLiveEvent.Of(media));
                    wakeUp.Signal();
                });
                return new DeleteMediaOutcome.Deleted();
            },
            cancellationToken);
}
