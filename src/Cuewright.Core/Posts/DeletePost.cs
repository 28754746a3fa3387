using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Ahead;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Posts;

/// <summary>Takes a post out of the lists and cancels what waits. What was published stays at TikTok: it offers no way to delete.</summary>
internal sealed class DeletePost(Database database, TakeBack takeBack, Ledger ledger, AuditLog audit, TimeProvider clock)
{
    public Task<DeletePostOutcome> ExecuteAsync(Guid workspaceId, Actor actor, PostId id, CancellationToken cancellationToken) =>
        database.WriteAsync<DeletePostOutcome>(
            WorkspaceScope.Of(workspaceId),
            async db =>
            {
                if (await db.Posts.SingleOrDefaultAsync(p => p.Id == id && p.DeletedAt == null, cancellationToken) is not { } post)
                {
                    return new DeletePostOutcome.NotFound();
                }

                var publications = await db.Publications.Where(p => p.PostId == id).ToListAsync(cancellationToken);
                if (publications.Any(p => p.State is PublicationState.Publishing or PublicationState.Processing && !p.IsOpen))
                {
                    return new DeletePostOutcome.Running();
                }

                foreach (var publication in publications.Where(p => p.IsOpen))
                {
                    await takeBack.ApplyAsync(db, publication, cancellationToken);
                    publication.Cancel();
                    ledger.Record(db, publication, PublicationEventKinds.Cancelled);
                }

                post.DeletedAt = clock.GetUtcNow();
                audit.Record(db, workspaceId, actor, "post.deleted", "post", id.Value, new { Publications = publications.Count }, null);
                return new DeletePostOutcome.Deleted();
            },
            cancellationToken);
}
