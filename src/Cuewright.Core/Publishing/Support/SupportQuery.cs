using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing.Claims;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Publishing.Support;

internal sealed class SupportQuery(Database database, DatabaseClock databaseClock)
{
    /// <returns>Null when the workspace has no such publication.</returns>
    public Task<SupportFacts?> FindAsync(Guid workspaceId, PublicationId id, CancellationToken cancellationToken) =>
        database.ReadAsync(
            WorkspaceScope.Of(workspaceId),
            async db =>
            {
                if (await db.Publications.SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } publication)
                {
                    return null;
                }

                var attempts = await db.Attempts.Where(a => a.PublicationId == id).OrderBy(a => a.Number).ToListAsync(cancellationToken);
                var mediaId = attempts.Count > 0
                    ? attempts[^1].MediaId
                    : await db.Posts.Where(p => p.Id == publication.PostId).Select(p => p.MediaId).SingleAsync(cancellationToken);
                var grant = await db.Grants.SingleAsync(g => g.Id == publication.GrantId, cancellationToken);
                return new SupportFacts(
                    publication,
                    await db.Media.SingleOrDefaultAsync(m => m.Id == mediaId, cancellationToken),
                    attempts,
                    await db.PublicationEvents.Where(e => e.PublicationId == id).OrderBy(e => e.Id).ToListAsync(cancellationToken),
                    await db.PublicationPosts.Where(p => p.PublicationId == id).OrderBy(p => p.FoundAt).ToListAsync(cancellationToken),
                    await db.Accounts.SingleAsync(a => a.Id == publication.AccountId, cancellationToken),
                    grant,
                    await db.DeveloperApps.SingleAsync(app => app.Id == grant.DeveloperAppId, cancellationToken),
                    await db.Lanes.SingleOrDefaultAsync(lane => lane.GrantId == grant.Id, cancellationToken),
                    await db.AppGates.SingleOrDefaultAsync(gate => gate.DeveloperAppId == grant.DeveloperAppId, cancellationToken),
                    await databaseClock.NowAsync(db, cancellationToken));
            },
            cancellationToken);
}
