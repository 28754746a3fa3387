using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Publishing;

/// <summary>The frame of every person's act on one publication: find, compare version and state, change, record.</summary>
internal sealed class PublicationAct(Database database, AuditLog audit)
{
    public Task<PublicationOutcome> ExecuteAsync(
        Guid workspaceId,
        Actor actor,
        PublicationId id,
        int version,
        string action,
        Func<Publication, bool> allowed,
        Func<CuewrightDbContext, Publication, Task> change,
        CancellationToken cancellationToken) =>
        ExecuteAsync(workspaceId, actor, id, version, action, allowed, (_, _) => Task.FromResult<PublicationOutcome?>(null), change, cancellationToken);

    /// <param name="refuse">A reason against it that only other rows know; null when there is none.</param>
    public Task<PublicationOutcome> ExecuteAsync(
        Guid workspaceId,
        Actor actor,
        PublicationId id,
        int version,
        string action,
        Func<Publication, bool> allowed,
        Func<CuewrightDbContext, Publication, Task<PublicationOutcome?>> refuse,
        Func<CuewrightDbContext, Publication, Task> change,
        CancellationToken cancellationToken) =>
        database.WriteAsync<PublicationOutcome>(
            WorkspaceScope.Of(workspaceId),
            async db =>
            {
                if (await db.Publications.SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } publication)
                {
                    return new PublicationOutcome.NotFound();
                }

                if (!allowed(publication))
                {
                    return new PublicationOutcome.WrongState(publication.State);
                }

                if (publication.Version != version)
                {
                    return new PublicationOutcome.VersionConflict(publication.Version);
                }

                if (await refuse(db, publication) is { } refusal)
                {
                    return refusal;
                }

                var before = new { publication.State, publication.ProblemCode };
                await change(db, publication);
                audit.Record(db, workspaceId, actor, action, "publication", id.Value, before, new { publication.State, publication.ProblemCode });
                return new PublicationOutcome.Done();
            },
            cancellationToken);
}
