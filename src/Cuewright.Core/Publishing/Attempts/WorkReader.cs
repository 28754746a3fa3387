using Cuewright.Core.Kernel;
using Cuewright.Core.Publishing.Claims;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Publishing.Attempts;

internal sealed class WorkReader(Database database, DatabaseClock databaseClock)
{
    /// <exception cref="FenceLostException">The claim is somebody else's.</exception>
    public Task<Work> ReadAsync(Claim claim, CancellationToken cancellationToken) =>
        database.ReadAsync(
            WorkspaceScope.Of(claim.WorkspaceId),
            async db =>
            {
                var publication = await db.Publications.SingleOrDefaultAsync(p => p.Id == claim.Id && p.Fence == claim.Fence, cancellationToken)
                    ?? throw new FenceLostException();
                var post = await db.Posts.SingleAsync(p => p.Id == publication.PostId, cancellationToken);
                var account = await db.Accounts.SingleAsync(a => a.Id == publication.AccountId, cancellationToken);
                var attempt = await db.Attempts.Where(a => a.PublicationId == claim.Id).OrderByDescending(a => a.Number).FirstOrDefaultAsync(cancellationToken);
                var mediaId = attempt is { IsOver: false } || publication.State is PublicationState.Published or PublicationState.Uncertain or PublicationState.Delivered ? attempt?.MediaId : post.MediaId;
                var media = mediaId is { } id ? await db.Media.SingleOrDefaultAsync(m => m.Id == id, cancellationToken) : null;
                return new Work(publication, attempt, post, account, media, await databaseClock.NowAsync(db, cancellationToken));
            },
            cancellationToken);
}
